package org.evenhand.app.access;

import org.evenhand.app.guidance.Facts;

/** Whom a request is about. */
public enum RequestKind {
    /** One child or young person. */
    CHILD,
    /** Several children with the same need; nobody is named. */
    GROUP,
    /** How a setting works with everybody; there is no child in it. */
    PRACTICE;

    static RequestKind of(Facts.About about) {
        return switch (about) {
            case CHILD -> CHILD;
            case SEVERAL_CHILDREN -> GROUP;
            case PRACTICE -> PRACTICE;
        };
    }
}
