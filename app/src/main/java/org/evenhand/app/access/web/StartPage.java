package org.evenhand.app.access.web;

/**
 * Who may ask, what they need and how long it takes.
 *
 * @param mayAsk whether the person who is signed in asks for a setting
 * @param savedAt when the form they began was last kept; empty where there is none
 */
public record StartPage(boolean mayAsk, String savedAt, String next) {}
