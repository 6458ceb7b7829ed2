package org.evenhand.packs.importing;

/**
 * A column of counts in the Department's underlying data.
 *
 * @param column as the Department calls it: "number_sld"
 * @param measure as the pack calls it: "SLD"
 * @param label for a person: "SLD (severe learning difficulty)"
 * @param part whether the parts of a row add up to the row's total
 */
record DfeMeasure(String column, String measure, String label, boolean part) {

    static DfeMeasure part(String column, String measure, String label) {
        return new DfeMeasure(column, measure, label, true);
    }

    static DfeMeasure other(String column, String measure, String label) {
        return new DfeMeasure(column, measure, label, false);
    }
}
