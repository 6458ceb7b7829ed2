package org.evenhand.app.site;

/** What a controller answers: a page, or what follows an accepted form: the address to go to next, or a file to save. */
public sealed interface Answer permits Page, Redirect, Download {}
