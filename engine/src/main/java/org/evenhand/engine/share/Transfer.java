package org.evenhand.engine.share;

import java.math.BigDecimal;

/**
 * Days that one area lends to another.
 *
 * @param days that leave the giver, above 0, with at most twelve decimal places; shown rounded to tenths
 * @param arriving what is left of them after the road
 */
public record Transfer(String from, String to, String profession, BigDecimal days, BigDecimal arriving) {}
