package org.evenhand.app.parliament;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, as it stands in an address: a page shows it, and an alert by mail keeps it. */
public record QuestionSearch(
        @Nullable String q,
        @Nullable String body,
        @Nullable String status,
        @Nullable String ask,
        @Nullable String specialism,
        @Nullable String asker,
        @Nullable String from,
        @Nullable String to,
        @Nullable String page) {

    private static final int LONGEST = 200;

    public String text(@Nullable String entered) {
        String plain = entered == null ? "" : entered.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    public String sought() {
        return text(q);
    }

    public int pageNumber() {
        String number = text(page);
        return number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) : 1;
    }

    /** @param problems what is no status and no date is added to them */
    public Questioning.Choice read(List<Problem> problems) {
        return new Questioning.Choice(
                text(body),
                state(problems),
                text(ask).toUpperCase(Locale.ROOT),
                text(specialism).toUpperCase(Locale.ROOT),
                text(asker),
                day("from", from, problems),
                day("to", to, problems));
    }

    private Optional<QuestionState> state(List<Problem> problems) {
        if (text(status).isEmpty()) {
            return Optional.empty();
        }
        Optional<QuestionState> state = oneOf(QuestionState.values(), text(status));
        if (state.isEmpty()) {
            problems.add(new Problem("status", Words.of("parliament.problem.status", text(status))));
        }
        return state;
    }

    private Optional<LocalDate> day(String field, @Nullable String entered, List<Problem> problems) {
        if (text(entered).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(entered)));
        } catch (DateTimeParseException wrong) {
            problems.add(new Problem(field, Words.of("parliament.problem.day", text(entered))));
            return Optional.empty();
        }
    }

    /** The same search in an address, on another page. */
    public String address(String path, int number) {
        String query = query(number);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same search without a page; what finds the same is written the same. */
    public String query() {
        return query(1);
    }

    private String query(int number) {
        Map<String, String> fields = fields();
        fields.put("page", number > 1 ? Integer.toString(number) : "");
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is sought, by the names of the fields, without a page; empty texts too. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", text(q));
        fields.put("body", text(body));
        fields.put("status", text(status));
        fields.put("ask", text(ask));
        fields.put("specialism", text(specialism));
        fields.put("asker", text(asker));
        fields.put("from", text(from));
        fields.put("to", text(to));
        return fields;
    }

    /** @param query as {@link #query()} wrote it */
    public static QuestionSearch of(String query) {
        Map<String, String> fields = new HashMap<>();
        for (String field : query.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new QuestionSearch(
                fields.get("q"),
                fields.get("body"),
                fields.get("status"),
                fields.get("ask"),
                fields.get("specialism"),
                fields.get("asker"),
                fields.get("from"),
                fields.get("to"),
                null);
    }

    /** The search as a person reads it: “vacancies”, Department for Education. */
    public String inWords() {
        List<String> parts = new ArrayList<>();
        fields().forEach((field, value) -> {
            if (!value.isEmpty()) {
                parts.add(Words.of("parliament.search." + field, told(field, value)));
            }
        });
        return parts.isEmpty() ? Words.of("parliament.search.all") : String.join("; ", parts);
    }

    private static String told(String field, String value) {
        return switch (field) {
            case "status" ->
                oneOf(QuestionState.values(), value)
                        .map(state -> Words.of("parliament.state." + state))
                        .orElse(value);
            case "specialism" ->
                oneOf(Profession.values(), value).map(Profession::title).orElse(value);
            default -> value;
        };
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
