package org.evenhand.app.place.web;

/**
 * @param settings of England that can be found
 * @param authorities whose figures can be found
 */
public record HomePage(long settings, long authorities) {}
