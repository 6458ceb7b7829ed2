package org.evenhand.app.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenhand.app.holdings.HeldColumn;
import org.evenhand.app.holdings.HeldRow;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.personal.PersonalRecord.Names;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import tools.jackson.databind.JsonNode;

/** Puts columns and values of what is held into words for people. */
public final class RecordWords {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*Z");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3,}(_[A-Z0-9]+)*");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private final Names names;

    RecordWords(Names names) {
        this.names = names;
    }

    /** One line of what is held. */
    public record Line(String label, String text) {}

    public static String title(HeldTable table) {
        return Words.of("holdings." + table.name());
    }

    static String why(HeldColumn.LeftOut column) {
        return Words.of("holdings.why." + column.why());
    }

    static String label(String table, String column) {
        return Words.find("holdings." + table + "." + column)
                .or(() -> Words.find("holdings.column." + column))
                .orElseGet(() -> spoken(column.replace("_sealed", "")));
    }

    /** The rows of one table, each as its lines. */
    public static List<List<Line>> of(PersonalRecord record, PersonalRecord.Held held) {
        RecordWords words = new RecordWords(record.names());
        return held.rows().stream().map(row -> words.lines(held.table(), row)).toList();
    }

    /** Every value that is there, one line each; identifiers, which say nothing to people, are left to the file for programs. */
    List<Line> lines(HeldTable table, HeldRow row) {
        List<Line> lines = new ArrayList<>();
        for (HeldColumn column : table.columns()) {
            Optional.ofNullable(row.values().get(column.name())).ifPresent(value -> add(lines, table, column, value));
        }
        return lines;
    }

    private void add(List<Line> lines, HeldTable table, HeldColumn column, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return;
        }
        String label = label(table.name(), column.name());
        switch (column) {
            case HeldColumn.Professional who -> lines.add(new Line(label, person(value.asString())));
            case HeldColumn.Organisation who -> lines.add(new Line(label, organisation(value.asString())));
            case HeldColumn.OpenedJson tree -> flatten(lines, "", value);
            case HeldColumn.Opened opened -> said(lines, label, value.asString());
            case HeldColumn.Shown shown -> said(lines, label, plain(value));
            case HeldColumn.LeftOut leftOut -> {}
        }
    }

    private static void flatten(List<Line> lines, String path, JsonNode value) {
        if (value.isObject()) {
            value.forEachEntry(
                    (name, inner) -> flatten(lines, path.isEmpty() ? spoken(name) : path + ": " + spoken(name), inner));
        } else if (value.isArray()) {
            int number = 0;
            for (JsonNode inner : value) {
                number++;
                flatten(lines, value.size() == 1 ? path : path + " " + number, inner);
            }
        } else if (!value.isNull()) {
            said(lines, path, plain(value));
        }
    }

    private static void said(List<Line> lines, String label, String text) {
        if (!text.isBlank() && !IDENTIFIER.matcher(text).matches()) {
            lines.add(new Line(label, text));
        }
    }

    private String person(String account) {
        return names.person(UUID.fromString(account)).orElseGet(() -> Words.of("holdings.somebody"));
    }

    private String organisation(String organisation) {
        return names.organisation(UUID.fromString(organisation)).orElseGet(() -> Words.of("holdings.organisation"));
    }

    private static String plain(JsonNode value) {
        if (value.isBoolean()) {
            return Words.of(value.asBoolean() ? "holdings.yes" : "holdings.no");
        }
        String text = value.asString();
        if (DAY.matcher(text).matches()) {
            return Numbers.day(LocalDate.parse(text));
        }
        if (MOMENT.matcher(text).matches()) {
            return moment(Instant.parse(text));
        }
        return CODE.matcher(text).matches() && text.length() > LONGEST_SIGN ? spoken(text) : text;
    }

    /** A profession's sign, like QTVI, stays as it is. */
    private static final int LONGEST_SIGN = 5;

    public static String moment(Instant at) {
        return Numbers.day(LocalDate.ofInstant(at, ENGLAND)) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", Locale.UK)
                        .withZone(ENGLAND)
                        .format(at);
    }

    /** “first_seen_on”, “birthMonth”, “NO_CAPACITY” and “RequestRead” as people write. */
    static String spoken(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
