package org.evenhand.app.house.broken.casework;

/** What the campaign may never read. */
public record Case(String child) {}
