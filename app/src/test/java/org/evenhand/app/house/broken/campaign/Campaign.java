package org.evenhand.app.house.broken.campaign;

import org.evenhand.app.house.broken.casework.Case;

/** Reads a case, which it may not. */
public record Campaign(Case quoted) {}
