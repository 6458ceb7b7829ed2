package org.evenhand.app.eaction;

import java.time.Instant;

/**
 * That we ourselves chose this addressee from a postcode that was typed, and when. It travels through the forms, signed, so that a form cannot
 * name another; the postcode does not travel at all.
 */
public record Ticket(Addressee addressee, Instant issuedAt, String text) {}
