package org.evenhand.app.site;

/**
 * What is wrong with one answer of a form.
 *
 * @param field the name of the form's field, which is also its id on the page
 * @param message a whole sentence that says how to put it right: "Enter a postcode, like LS1 4DY"
 */
public record Problem(String field, String message) {}
