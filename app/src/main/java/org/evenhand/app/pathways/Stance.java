package org.evenhand.app.pathways;

/** What a body says of an edition of a pathway. */
public enum Stance {
    AGREE,
    OBJECT,
    COMMENT
}
