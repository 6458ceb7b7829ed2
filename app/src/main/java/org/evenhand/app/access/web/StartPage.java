package org.evenhand.app.access.web;

import java.util.List;

/**
 * Who may ask, what they need and how long it takes.
 *
 * @param mayAsk whether the person who is signed in asks for a setting
 * @param begun forms they have begun and not sent, the one saved last first
 * @param first where a new one begins
 */
public record StartPage(boolean mayAsk, List<Forms.Begun> begun, String first) {}
