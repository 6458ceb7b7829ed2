package org.evenhand.app.place.web;

/** A postcode outside England: another country decides there. */
public record ElsewherePage(String country) {}
