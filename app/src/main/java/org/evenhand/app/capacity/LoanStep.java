package org.evenhand.app.capacity;

/** What can happen to a loan. */
public enum LoanStep {
    /** The lender lends: one side has less from now on, and the other more. */
    ACCEPT,
    /** The lender does not. */
    DECLINE,
    /** The borrower no longer asks. */
    WITHDRAW,
    /** Either calls off what has not begun: all days go back. */
    CALL_OFF,
    /** Either ends it early: the days of the weeks to come go back. */
    END
}
