package org.evenhand.app.people;

/** What a person may do. One person may hold several. */
public enum Role {
    /** Asks for help on behalf of a setting, and sees what became of it. */
    SETTING_STAFF,
    /** Answers for what a setting must do, and says when it was done. */
    SETTING_LEAD,
    /** Decides which requests a service accepts, and who takes them. */
    TRIAGE_LEAD,
    /** Works with children and settings, and records contacts and advice. */
    SPECIALIST,
    /**
     * Keeps what a service offers and who works in it on the register. Sees no child's record, but one whose decline nobody else may look at
     * again, and why one was opened in an emergency.
     */
    SERVICE_LEAD,
    /** Plans and pays for services of an area. Sees counts that are large enough to be shown, and no child's record. */
    COMMISSIONER,
    /** Reads the record and verifies it. */
    AUDITOR,
    /** Confirms who belongs to which organisation. Sees no child's record. */
    ADMINISTRATOR,
    /** Records for the coalition what Government said it would do, and what became of it. Sees no child's record. */
    CAMPAIGNER
}
