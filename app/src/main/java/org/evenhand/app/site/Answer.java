package org.evenhand.app.site;

/** What a controller answers: a page, or the address to go to next after a form was accepted. */
public sealed interface Answer permits Page, Redirect {}
