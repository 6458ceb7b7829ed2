package org.evenhand.packs.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.evenhand.packs.importing.Spreadsheet.Entry;
import org.evenhand.packs.importing.Spreadsheet.Kind;
import org.evenhand.packs.places.Places;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;

/** Reads single cells. What was read once is remembered: a list of services says the same things over and over. */
final class Cells {

    private static final int OLDEST = 25;
    private static final int MOST_WEEKS = 520;
    private static final int REMEMBERED = 100_000;
    private static final double MINUTES_A_DAY = 24 * 60;
    /** UTF-8 that was read as Windows-1252, and the sign that stands for a lost letter. */
    private static final Pattern DAMAGED = Pattern.compile("\\ufffd|[ÃÂ][\\u0080-\\u00bf\\u2018-\\u203a€]|â€");

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\r]]|[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Terms terms;
    private final Places places;
    private final LaCode own;
    private final Set<String> known;
    private final LocalDate today;
    private final Map<Column, Map<Entry, Outcome>> read = new EnumMap<>(Column.class);
    private final Map<String, Optional<Spot>> spots = new HashMap<>();

    Cells(Terms terms, Places places, Whose whose, LocalDate today) {
        this.terms = terms;
        this.places = places;
        this.own = whose.authority();
        this.known = new HashSet<>(whose.services());
        this.today = today;
    }

    Outcome read(Column column, Entry cell) {
        Map<Entry, Outcome> before = read.computeIfAbsent(column, unseen -> new HashMap<>());
        Outcome found = before.get(cell);
        if (found == null) {
            found = fresh(column, cell);
            if (before.size() < REMEMBERED) {
                before.put(cell, found);
            }
        }
        return found;
    }

    Optional<Spot> spot(String postcode) {
        return spots.computeIfAbsent(postcode, text -> Spot.of(places.find(Postcode.of(text))));
    }

    private Outcome fresh(Column column, Entry cell) {
        String text = cell.text();
        if (cell.kind() == Kind.FORMULA || isFormula(column, text)) {
            return Outcome.wrong(Rule.FORMULA);
        }
        if (cell.kind() == Kind.BROKEN
                || (text.startsWith("#") && text.matches("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)"))) {
            return Outcome.wrong(Rule.BROKEN_CELL);
        }
        if (DAMAGED.matcher(text).find()) {
            return Outcome.wrong(Rule.DAMAGED);
        }
        if (UNPRINTABLE.matcher(text).find()) {
            return Outcome.wrong(Rule.UNPRINTABLE);
        }
        if (text.length() > column.longest()) {
            return Outcome.wrong(Rule.LONG, String.valueOf(text.length()), String.valueOf(column.longest()));
        }
        if (text.isEmpty()) {
            return column.use() == Column.Use.NEEDED ? Outcome.wrong(Rule.EMPTY) : Outcome.said(absent(column));
        }
        return meant(column, cell, text);
    }

    /** A telephone number may begin with a plus, and a description with a dash. */
    private static boolean isFormula(Column column, String text) {
        if (text.startsWith("=") || (text.startsWith("@") && column != Column.EMAIL)) {
            return true;
        }
        return (text.startsWith("+") || text.startsWith("-"))
                && text.matches("(?s).*[(!|].*")
                && column != Column.PHONE;
    }

    private static String absent(Column column) {
        return switch (column) {
            case STATUS -> "ACTIVE";
            case FAMILIES -> "no";
            case REACH -> "NAMED";
            default -> "";
        };
    }

    private Outcome meant(Column column, Entry cell, String text) {
        return switch (column) {
            case ID -> id(text);
            case PROFESSION -> one(column, text, Rule.UNKNOWN_PROFESSION);
            case NEEDS -> several(column, text, Rule.UNKNOWN_NEED);
            case CENTRE -> one(column, text, Rule.UNKNOWN_CENTRE);
            case CONDITIONS -> several(column, text, Rule.UNKNOWN_CONDITION);
            case SETTINGS -> several(column, text, Rule.UNKNOWN_SETTING);
            case LANGUAGES -> several(column, text, Rule.UNKNOWN_LANGUAGE);
            case SHARED_WITH -> authorities(text);
            case AUTHORITY -> authority(text);
            case MODE, STATUS, FAMILIES, REACH -> one(column, text, Rule.UNKNOWN_CHOICE);
            case FROM_AGE, TO_AGE -> whole(text, OLDEST, Rule.NO_AGE);
            case WAIT_WEEKS -> whole(text, MOST_WEEKS, Rule.NO_WEEKS);
            case CAN_START -> Days.read(text, today);
            case DAYS -> Weekdays.read(text);
            case OPENS, CLOSES -> time(cell, text);
            case EMAIL -> Shapes.isEmail(text) ? Outcome.said(text) : Outcome.wrong(Rule.NO_EMAIL);
            case PHONE -> phone(cell, text);
            case WEBSITE -> Shapes.isWebsite(text) ? Outcome.said(text) : Outcome.wrong(Rule.NO_WEBSITE);
            case POSTCODE -> postcode(text);
            case REFERENCE,
                    NAME,
                    DESCRIPTION,
                    HOW_TO_ASK,
                    POST,
                    HOURS_NOTES,
                    PLACE_NAME,
                    LINE_1,
                    LINE_2,
                    TOWN,
                    COUNTY,
                    ACCESS -> Outcome.said(text.replace("\r\n", "\n").replace('\r', '\n'));
        };
    }

    private Outcome id(String text) {
        String key = text.toLowerCase(Locale.ROOT);
        return UUID.matcher(key).matches() && known.contains(key) ? Outcome.said(key) : Outcome.wrong(Rule.UNKNOWN_ID);
    }

    private Outcome one(Column column, String text, Rule rule) {
        Optional<String> code = terms.code(column, text);
        return code.isPresent()
                ? Outcome.said(code.get())
                : rule == Rule.UNKNOWN_CHOICE
                        ? Outcome.wrong(rule, terms.meant(column, text), terms.choices(column))
                        : Outcome.wrong(rule, terms.meant(column, text));
    }

    private Outcome several(Column column, String text, Rule rule) {
        return each(
                text, part -> terms.code(column, part), part -> Outcome.wrong(rule, terms.meant(column, part), part));
    }

    private Outcome authorities(String text) {
        return each(
                text,
                terms::authority,
                part -> terms.wasAuthority(part)
                        ? Outcome.wrong(Rule.FORMER_AUTHORITY, "", part)
                        : Outcome.wrong(Rule.UNKNOWN_AUTHORITY, terms.meant(Column.SHARED_WITH, part), part));
    }

    /** The whole first, because some names hold a comma; then its parts, in the order of their codes and each once. */
    private static Outcome each(
            String text, Function<String, Optional<String>> code, Function<String, Outcome> unknown) {
        Optional<String> whole = code.apply(text);
        if (whole.isPresent()) {
            return Outcome.said(whole.get());
        }
        List<String> codes = new ArrayList<>();
        for (String part : text.split(text.contains(";") ? ";|\\n" : ",|\\n")) {
            String name = part.strip();
            if (name.isEmpty()) {
                continue;
            }
            Optional<String> found = code.apply(name);
            if (found.isEmpty()) {
                return unknown.apply(name);
            }
            codes.add(found.get());
        }
        return Outcome.said(String.join(" ", codes.stream().sorted().distinct().toList()));
    }

    private Outcome authority(String text) {
        Optional<String> code = text.equals(own.code()) ? Optional.of(text) : terms.authority(text);
        if (code.isEmpty()) {
            return Outcome.wrong(Rule.UNKNOWN_AUTHORITY, terms.meant(Column.SHARED_WITH, text), text);
        }
        return code.get().equals(own.code()) ? Outcome.said(code.get()) : Outcome.wrong(Rule.OTHER_AUTHORITY);
    }

    private static Outcome whole(String text, int most, Rule rule) {
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= most
                ? Outcome.said(String.valueOf(Integer.parseInt(digits)))
                : Outcome.wrong(rule);
    }

    /** A workbook keeps a time of day as a part of a day, shown or not. */
    private static Outcome time(Entry cell, String text) {
        if (cell.kind() == Kind.NUMBER && text.startsWith("0.")) {
            long minutes = Math.round(Double.parseDouble(text) * MINUTES_A_DAY);
            return Outcome.said("%02d:%02d".formatted(minutes / 60, minutes % 60));
        }
        return Shapes.time(text)
                .map(time -> Outcome.said(time.toString()))
                .orElseGet(() -> Outcome.wrong(Rule.NO_TIME));
    }

    private static Outcome phone(Entry cell, String text) {
        boolean lostZero = text.matches("[1-9]\\d{8,9}") || text.matches("\\d\\.?\\d*[eE]\\+?\\d+");
        if (lostZero || (cell.kind() == Kind.NUMBER && !text.startsWith("0"))) {
            return Outcome.wrong(Rule.PHONE_AS_NUMBER);
        }
        return Shapes.isPhone(text) ? Outcome.said(text) : Outcome.wrong(Rule.NO_PHONE);
    }

    private Outcome postcode(String text) {
        Optional<Postcode> postcode = Postcode.find(text);
        if (postcode.isEmpty()) {
            return Outcome.wrong(Rule.NO_POSTCODE);
        }
        String plain = postcode.get().text();
        return spot(plain).isPresent() ? Outcome.said(plain) : Outcome.wrong(Rule.UNKNOWN_POSTCODE);
    }
}
