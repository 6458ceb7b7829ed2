package org.evenhand.packs.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Plants faults in a list, at most one in a row and none in the row before, and remembers which. The same for the same seed. */
public final class PlantedFaults {

    /** What a slip or a spreadsheet makes of a cell. */
    private record Kind(Column column, Rule rule, String becomes) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(Column.NAME, Rule.EMPTY, ""),
            new Kind(Column.NAME, Rule.LONG, "n".repeat(201)),
            new Kind(Column.NAME, Rule.FORMULA, "=HYPERLINK(\"http://evil.invalid\",\"Team\")"),
            new Kind(Column.NAME, Rule.DAMAGED, "CafÃ© team"),
            new Kind(Column.DESCRIPTION, Rule.LONG, "d".repeat(2001)),
            new Kind(Column.DESCRIPTION, Rule.FORMULA, "@SUM(A1:A9)"),
            new Kind(Column.DESCRIPTION, Rule.FORMULA, "-2+cmd|' /C calc'!A0"),
            new Kind(Column.DESCRIPTION, Rule.DAMAGED, "A ca\ufffd"),
            new Kind(Column.DESCRIPTION, Rule.BROKEN_CELL, "#REF!"),
            new Kind(Column.DESCRIPTION, Rule.UNPRINTABLE, "Turned \u202e round"),
            new Kind(Column.ID, Rule.UNKNOWN_ID, "00000000-0000-4000-8000-000000000000"),
            new Kind(Column.ID, Rule.UNKNOWN_ID, "17"),
            new Kind(Column.PROFESSION, Rule.EMPTY, ""),
            new Kind(Column.PROFESSION, Rule.UNKNOWN_PROFESSION, "QVTI"),
            new Kind(Column.PROFESSION, Rule.UNKNOWN_PROFESSION, "Plumber"),
            new Kind(Column.NEEDS, Rule.UNKNOWN_NEED, "SLCN; SPEACH"),
            new Kind(Column.CENTRE, Rule.UNKNOWN_CENTRE, "Hub"),
            new Kind(Column.CONDITIONS, Rule.UNKNOWN_CONDITION, "Stamering; Rett syndrome"),
            new Kind(Column.SETTINGS, Rule.UNKNOWN_SETTING, "Primary; Kindergarten"),
            new Kind(Column.LANGUAGES, Rule.UNKNOWN_LANGUAGE, "Klingon"),
            new Kind(Column.SHARED_WITH, Rule.UNKNOWN_AUTHORITY, "383; 999"),
            new Kind(Column.SHARED_WITH, Rule.UNKNOWN_AUTHORITY, "Leads"),
            new Kind(Column.SHARED_WITH, Rule.FORMER_AUTHORITY, "Northamptonshire"),
            new Kind(Column.AUTHORITY, Rule.OTHER_AUTHORITY, "Leeds"),
            new Kind(Column.AUTHORITY, Rule.UNKNOWN_AUTHORITY, "Nowhereshire"),
            new Kind(Column.MODE, Rule.EMPTY, ""),
            new Kind(Column.MODE, Rule.UNKNOWN_CHOICE, "By pigeon"),
            new Kind(Column.STATUS, Rule.UNKNOWN_CHOICE, "Closed"),
            new Kind(Column.REACH, Rule.UNKNOWN_CHOICE, "Everywhere"),
            new Kind(Column.FAMILIES, Rule.UNKNOWN_CHOICE, "maybe"),
            new Kind(Column.FROM_AGE, Rule.NO_AGE, "five"),
            new Kind(Column.FROM_AGE, Rule.NO_AGE, "-1"),
            new Kind(Column.FROM_AGE, Rule.EMPTY, ""),
            new Kind(Column.TO_AGE, Rule.NO_AGE, "26"),
            new Kind(Column.TO_AGE, Rule.NO_AGE, "11-16"),
            new Kind(Column.CAN_START, Rule.NO_DAY, "31/02/2027"),
            new Kind(Column.CAN_START, Rule.NO_DAY, "2027-13-01"),
            new Kind(Column.CAN_START, Rule.NO_DAY, "soon"),
            new Kind(Column.CAN_START, Rule.DAY_FAR, "01/01/1927"),
            new Kind(Column.WAIT_WEEKS, Rule.NO_WEEKS, "521"),
            new Kind(Column.WAIT_WEEKS, Rule.NO_WEEKS, "6 to 8"),
            new Kind(Column.EMAIL, Rule.NO_EMAIL, "team at council"),
            new Kind(Column.EMAIL, Rule.NO_EMAIL, "a@b.invalid, c@d.invalid"),
            new Kind(Column.PHONE, Rule.NO_PHONE, "ask the office"),
            new Kind(Column.PHONE, Rule.PHONE_AS_NUMBER, "1632960001"),
            new Kind(Column.WEBSITE, Rule.NO_WEBSITE, "www.evenborough.invalid"),
            new Kind(Column.DAYS, Rule.NO_WEEKDAY, "Mon; Xyz"),
            new Kind(Column.DAYS, Rule.NO_WEEKDAY, "Fri-Mon"),
            new Kind(Column.DAYS, Rule.HOURS_IN_PART, ""),
            new Kind(Column.OPENS, Rule.NO_TIME, "25:00"),
            new Kind(Column.OPENS, Rule.HOURS_IN_PART, ""),
            new Kind(Column.CLOSES, Rule.CLOSES_EARLY, "08:00"),
            new Kind(Column.CLOSES, Rule.NO_TIME, "late"),
            new Kind(Column.POSTCODE, Rule.NO_POSTCODE, "LS1 1U"),
            new Kind(Column.POSTCODE, Rule.NO_POSTCODE, "1LS 1UR"),
            new Kind(Column.POSTCODE, Rule.UNKNOWN_POSTCODE, "LS99 9ZZ"),
            new Kind(Column.POSTCODE, Rule.EMPTY, ""),
            new Kind(Column.LINE_1, Rule.EMPTY, ""),
            new Kind(Column.TOWN, Rule.EMPTY, ""),
            new Kind(Column.TOWN, Rule.LONG, "t".repeat(101)));

    private PlantedFaults() {}

    /** @param place the column, from 0 */
    public record Planted(int row, int place, Rule rule) implements Comparable<Planted> {

        @Override
        public int compareTo(Planted other) {
            return Comparator.comparingInt(Planted::row)
                    .thenComparingInt(Planted::place)
                    .thenComparing(Planted::rule)
                    .compare(this, other);
        }
    }

    /** @return exactly what must be found */
    public static Set<Planted> in(InventedList list, int faults, long seed) {
        Random random = new Random(seed);
        List<Integer> free = new ArrayList<>();
        for (int i = 2; i < list.rows().size(); i += 2) {
            free.add(i);
        }
        Set<Planted> planted = new TreeSet<>();
        for (int i = 0; i < faults; i++) {
            int at = free.remove(/* index */ random.nextInt(free.size()));
            planted.add(plant(list, at, i));
        }
        return planted;
    }

    /** Two kinds are about whole rows: one that stands twice, and one that contradicts another. All others take turns. */
    private static Planted plant(InventedList list, int at, int number) {
        List<List<String>> rows = list.rows();
        int kind = number % (KINDS.size() + 3);
        if (kind == KINDS.size()) {
            rows.set(at, new ArrayList<>(rows.get(at - 1)));
            return planted(at, Column.NAME, Rule.ROW_TWICE);
        }
        if (kind == KINDS.size() + 1) {
            rows.set(at, new ArrayList<>(rows.get(at - 1)));
            rows.get(at).set(place(Column.LINE_1), "Another Invented Street");
            rows.get(at).set(place(Column.WAIT_WEEKS), "99");
            return planted(at, Column.WAIT_WEEKS, Rule.DIFFERS);
        }
        if (kind == KINDS.size() + 2) {
            rows.get(at).set(place(Column.FROM_AGE), "12");
            rows.get(at).set(place(Column.TO_AGE), "11");
            return planted(at, Column.TO_AGE, Rule.AGES_CROSSED);
        }
        Kind chosen = KINDS.get(kind);
        rows.get(at).set(place(chosen.column()), chosen.becomes());
        return planted(at, chosen.column(), chosen.rule());
    }

    private static Planted planted(int at, Column column, Rule rule) {
        return new Planted(at + 1, place(column), rule);
    }

    @SuppressWarnings("EnumOrdinal") // The invented list has its columns in the order of the enumeration.
    private static int place(Column column) {
        return column.ordinal();
    }
}
