package org.evenhand.app.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was entered in a form, by field, exactly as it was entered. */
public record Entered(Map<String, List<String>> fields) {

    public Entered {
        fields = Map.copyOf(fields);
    }

    public static Entered nothing() {
        return new Entered(Map.of());
    }

    /** The one answer to a field, without spaces around it; empty where there is none. */
    public String text(String field) {
        return String.join(" ", fields.getOrDefault(field, List.of())).strip();
    }

    /** As it was typed, for showing it again. */
    public String typed(String field) {
        return String.join(" ", fields.getOrDefault(field, List.of()));
    }

    /** Empty where it is no day of the calendar. */
    public Optional<LocalDate> day(Field.Day field) {
        return org.evenhand.app.site.Entered.day(
                field.name(),
                text(field.part("day")),
                text(field.part("month")),
                text(field.part("year")),
                new ArrayList<>());
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
