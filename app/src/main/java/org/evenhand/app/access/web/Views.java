package org.evenhand.app.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gathers what pages show of requests. */
@Component
class Views {

    private final Requests requests;
    private final Accounts accounts;
    private final Thresholds thresholds;
    private final Clock clock;

    Views(Requests requests, Accounts accounts, Thresholds thresholds, Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** The same answer for a request that is not there, one of somebody else, and what is no identifier. */
    RequestView get(String id) {
        return id(id).flatMap(requests::find)
                .map(this::view)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<RequestView> all(List<Request> found) {
        return found.stream().map(this::view).toList();
    }

    RequestView view(Request request) {
        Answers answers = requests.open(request.id())
                .orElseThrow(() -> new IllegalStateException("Request %s vanished.".formatted(request.id())));
        return RequestView.of(
                request,
                answers,
                accounts.find(request.setting()).map(Organisation::name).orElse(""),
                request.service()
                        .flatMap(accounts::find)
                        .map(Organisation::name)
                        .orElseGet(() -> Words.of("requests.nobody")),
                thresholds.title(request.layer()),
                LocalDate.now(clock));
    }

    /** What was asked, for those who are to help. */
    static List<SummaryRow> asked(RequestView view) {
        Answers answers = view.answers();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(Words.of("ask.area.short"), view.help()));
        answers.facts().signs().stream()
                .map(sign -> Words.find("ask.signs." + sign.name())
                        .or(() -> Words.find("ask.urgent." + sign.name()))
                        .orElse(sign.name()))
                .reduce((one, other) -> one + "; " + other)
                .ifPresent(signs -> rows.add(SummaryRow.of(Words.of("ask.signs.short"), signs)));
        rows.add(SummaryRow.of(Words.of("ask.noticed.short"), answers.noticed()));
        rows.add(SummaryRow.of(
                Words.of("ask.cycles.short"),
                Words.of("ask.cycles." + Math.min(2, answers.facts().cyclesWithoutProgress()))));
        if (!answers.tried().isEmpty()) {
            rows.add(SummaryRow.of(Words.of("ask.tried.short"), answers.tried()));
        }
        answers.child()
                .ifPresent(child -> rows.add(SummaryRow.of(
                        Words.of("ask.family.short"),
                        Words.of("ask.family." + child.family().name()))));
        rows.add(SummaryRow.of(Words.of("ask.name.short"), answers.contact().name()));
        rows.add(SummaryRow.of(Words.of("ask.reached.short"), answers.contact().reached()));
        if (!answers.contact().times().isEmpty()) {
            rows.add(
                    SummaryRow.of(Words.of("ask.times.short"), answers.contact().times()));
        }
        return rows;
    }

    private static Optional<RequestId> id(String text) {
        try {
            return Optional.of(new RequestId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
