package org.evenhand.app.site.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One box of a date as it is drawn: what the page said about it, filled up with what the library assumes.
 *
 * @param name of the field, with the form's prefix
 */
public record DateField(
        DatePart part,
        String boxName,
        String name,
        @Nullable String value,
        String classes) {

    private static final List<String> NAMES = List.of("day", "month", "year");

    /** The boxes in order: those listed, else day, month and year. */
    public static List<DateField> of(
            @Nullable List<@Nullable DatePart> items,
            @Nullable DatePart day,
            @Nullable DatePart month,
            @Nullable DatePart year,
            @Nullable DateValues values,
            @Nullable String namePrefix,
            boolean wrong) {
        List<DatePart> standard = List.of(
                day == null ? standard("day", values, 2) : day,
                month == null ? standard("month", values, 2) : month,
                year == null ? standard("year", values, 4) : year);
        boolean listed = items != null && !items.isEmpty();
        List<DatePart> boxes = items == null || items.isEmpty()
                ? standard
                : items.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        boolean oneIsWrong = boxes.stream().anyMatch(DatePart::hasError);
        String prefix = namePrefix == null || namePrefix.isEmpty() ? "" : namePrefix + "-";
        List<DateField> fields = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            DatePart box = boxes.get(i);
            int kind = listed ? kind(box, standard) : i;
            String own = box.name() != null ? box.name() : kind < 0 ? "" : NAMES.get(kind);
            String classes = classes(box, kind == 2 ? 4 : 2, wrong, oneIsWrong);
            fields.add(new DateField(box, own, prefix + own, value(box, kind, standard, values), classes));
        }
        return List.copyOf(fields);
    }

    /** Which of day, month and year a listed box is, by its name; -1 for none of them. */
    private static int kind(DatePart box, List<DatePart> standard) {
        for (int i = 0; i < NAMES.size(); i++) {
            String name = box.name();
            if (name != null
                    && (name.equals(NAMES.get(i)) || name.equals(standard.get(i).name()))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String value(
            DatePart box, int kind, List<DatePart> standard, @Nullable DateValues values) {
        if (box.value() != null || kind < 0) {
            return box.value();
        }
        String usual = standard.get(kind).value();
        return usual != null ? usual : entered(NAMES.get(kind), values);
    }

    private static @Nullable String entered(String name, @Nullable DateValues values) {
        if (values == null) {
            return null;
        }
        return switch (name) {
            case "day" -> values.day();
            case "month" -> values.month();
            case "year" -> values.year();
            default -> null;
        };
    }

    private static String classes(DatePart box, int width, boolean wrong, boolean oneIsWrong) {
        boolean marked = box.hasClass("govuk-input--error");
        boolean shows = box.hasError() || (!Boolean.FALSE.equals(box.error()) && wrong && !oneIsWrong);
        return "govuk-date-input__input"
                + Names.and(
                        Names.when(!marked && shows, "govuk-input--error"),
                        Names.when(!box.hasClass("govuk-input--width-"), "govuk-input--width-" + width),
                        box.classes());
    }

    private static DatePart standard(String name, @Nullable DateValues values, int width) {
        return new DatePart(
                name, null, null, entered(name, values), "govuk-input--width-" + width, null, null, null, null, null);
    }

    public Label label() {
        String given = part.label();
        String text = given != null ? given : boxName.substring(0, 1).toUpperCase(Locale.UK) + boxName.substring(1);
        return new Label(Text.of(text), "govuk-date-input__label", false, null);
    }

    public String id(@Nullable String group) {
        String given = part.id();
        return given != null ? given : (group == null ? "" : group) + "-" + boxName;
    }

    public String inputmode() {
        String given = part.inputmode();
        return given != null ? given : "numeric";
    }
}
