package org.evenhand.app.parliament.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.parliament.QuestionState;
import org.evenhand.app.parliament.Questioning;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, as it stands in the address. */
public record QuestionForm(
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

    int pageNumber() {
        String number = text(page);
        return number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) : 1;
    }

    Questioning.Choice read(List<Problem> problems) {
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
        for (QuestionState state : QuestionState.values()) {
            if (state.name().equalsIgnoreCase(text(status))) {
                return Optional.of(state);
            }
        }
        problems.add(new Problem("status", Words.of("parliament.problem.status", text(status))));
        return Optional.empty();
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
    String address(String path, int number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", text(q));
        fields.put("body", text(body));
        fields.put("status", text(status));
        fields.put("ask", text(ask));
        fields.put("specialism", text(specialism));
        fields.put("asker", text(asker));
        fields.put("from", text(from));
        fields.put("to", text(to));
        fields.put("page", number > 1 ? Integer.toString(number) : "");
        String query = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
