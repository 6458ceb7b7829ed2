package org.evenhand.app.coalition.members;

/** Where an organisation works. */
public enum Nation {
    UNITED_KINGDOM,
    ENGLAND,
    WALES,
    SCOTLAND,
    NORTHERN_IRELAND
}
