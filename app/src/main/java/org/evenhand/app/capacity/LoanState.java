package org.evenhand.app.capacity;

/** Where a loan stands. What is asked and not answered before its last week is over has lapsed; what is accepted has then run out. */
public enum LoanState {
    ASKED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    ENDED
}
