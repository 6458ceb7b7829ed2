package org.evenhand.app.register.importing;

/**
 * A fault of a list, to be shown.
 *
 * @param field letter and name of the column; empty where it is about the row
 */
public record ShownFault(int row, String field, String value, String why, String remedy) {}
