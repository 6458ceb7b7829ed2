package org.evenhand.packs.services;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A list of invented services without a fault, the same for the same seed: each in a row of its own, from a place of its own. */
public final class InventedList {

    /** Sectors that exist; of the last two letters every pair is taken to. */
    private static final List<String> SECTORS =
            List.of("LS1 1", "TS24 7", "PL4 8", "M1 1", "NE1 7", "B1 1", "NG1 5", "BS1 5");

    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final List<String> PROFESSIONS =
            List.of("SLT", "QTVI", "Educational psychologist", "OT", "QTOD", "PORT");
    private static final List<String> NEEDS = List.of("", "SLCN", "VI; MSI", "Hearing impairment", "ASD, SEMH");
    private static final List<String> MODES = List.of("In person", "Remote", "Both");

    private final List<List<String>> rows = new ArrayList<>();

    private InventedList() {}

    /** @param services how many rows below the header */
    public static InventedList of(int services, long seed) {
        InventedList list = new InventedList();
        Random random = new Random(seed);
        list.rows.add(new ArrayList<>(
                Arrays.stream(Column.values()).map(Column::header).toList()));
        for (int i = 1; i <= services; i++) {
            list.rows.add(row(i, random));
        }
        return list;
    }

    /** The header first; each may be changed. */
    public List<List<String>> rows() {
        return rows;
    }

    private static List<String> row(int number, Random random) {
        List<String> cells = new ArrayList<>();
        for (Column column : Column.values()) {
            cells.add(cell(column, number, random));
        }
        return cells;
    }

    private static String cell(Column column, int number, Random random) {
        return switch (column) {
            case ID, AUTHORITY, CENTRE, HOURS_NOTES, STATUS, COUNTY, LINE_2 -> "";
            case REFERENCE -> "INV-" + number;
            case NAME -> "Invented team " + number;
            case PROFESSION -> of(PROFESSIONS, random);
            case NEEDS -> of(NEEDS, random);
            case FROM_AGE -> String.valueOf(random.nextInt(10));
            case TO_AGE -> String.valueOf(11 + random.nextInt(15));
            case MODE -> of(MODES, random);
            case DESCRIPTION ->
                "What it does, in a sentence of some length that nobody wrote about anybody. "
                        .repeat(1 + random.nextInt(3))
                        .strip();
            case CONDITIONS -> number % 7 == 0 ? "Stammering; Rett syndrome" : "";
            case SETTINGS -> number % 5 == 0 ? "Primary; PVI nursery" : "";
            case FAMILIES -> number % 2 == 0 ? "Yes" : "No";
            case HOW_TO_ASK -> "By the form on its page";
            case REACH -> number % 50 == 0 ? "England" : "Own authority";
            case SHARED_WITH -> number % 3 == 0 ? "383; Bradford" : "";
            case CAN_START -> "%02d/%02d/2027".formatted(1 + random.nextInt(28), 1 + random.nextInt(12));
            case WAIT_WEEKS -> String.valueOf(random.nextInt(60));
            case LANGUAGES -> number % 4 == 0 ? "British Sign Language; Polish" : "";
            case POST -> "The team’s office";
            case EMAIL -> "team%d@evenborough.invalid".formatted(number);
            case PHONE -> "01632 960%03d".formatted(number % 1000);
            case WEBSITE -> "https://evenborough.invalid/teams/" + number;
            case DAYS -> "Mon-Fri";
            case OPENS -> "09:00";
            case CLOSES -> "16:30";
            case PLACE_NAME -> "Invented House";
            case LINE_1 -> number + " Invented Street";
            case TOWN -> "Inventedham";
            case POSTCODE -> of(SECTORS, random) + letter(random) + letter(random);
            case ACCESS -> "Level from the street";
        };
    }

    private static char letter(Random random) {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    private static String of(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** As CSV, every cell in quotation marks. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(
                            ",",
                            row.stream()
                                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                    .toList()))
                    .append("\r\n");
        }
        return text.toString();
    }
}
