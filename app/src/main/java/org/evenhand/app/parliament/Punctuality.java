package org.evenhand.app.parliament;

/** Whether an answer came on or before the day it was due. */
public enum Punctuality {
    ON_TIME,
    LATE,
    /** The file was saved too early to tell. */
    UNKNOWN
}
