package org.evenhand.app.establishment;

import org.evenhand.vocabulary.Profession;

/** Posts of a profession in full-time equivalents: paid for, and of those filled and vacant. */
public record Post(Profession profession, double funded, double filled, double vacant) {}
