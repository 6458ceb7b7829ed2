package org.evenhand.app.pathways;

/** What a campaigner does with what was said. */
public enum Ruling {
    SHOW,
    DECLINE
}
