package org.evenhand.app.site;

/**
 * Something that stands on every page of a person while it lasts, with a button that ends it.
 *
 * @param text one or two sentences; nothing personal
 * @param link what the link says
 * @param path where it leads, within this site
 * @param button what the button says
 * @param action where the button sends to, within this site
 */
public record Banner(String text, String link, String path, String button, String action) {}
