package org.evenhand.app.parliament;

/** One text that can be found by its words. */
record Document(Kind kind, String key, String title, String body) {

    /** What it is. */
    enum Kind {
        QUESTION,
        ASK,
        LETTER
    }
}
