package org.evenhand.packs.places;

/**
 * Why a postcode directory cannot be taken, for the person who gave it.
 *
 * @param row the row of the file, counting the header as 1; nought where the whole file is meant
 * @param column the column's name in the file, or empty
 * @param value what stands there
 * @param why what is wrong with it
 * @param remedy what to do
 */
public record Fault(long row, String column, String value, String why, String remedy) {}
