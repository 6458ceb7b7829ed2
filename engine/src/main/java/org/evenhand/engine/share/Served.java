package org.evenhand.engine.share;

import java.math.BigDecimal;

/** @param days served in an area by a profession to a condition, above 0, with at most twelve decimal places */
public record Served(String area, String profession, String condition, BigDecimal days) {}
