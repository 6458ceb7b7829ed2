package org.evenhand.app.mail;

/** What can happen to a piece of mail. */
enum MailStep {
    SEND,
    PUT_OFF,
    BOUNCE,
    GIVE_UP,
    WITHDRAW
}
