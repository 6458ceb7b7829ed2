package org.evenhand.app.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.family.Consents;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.AccessTerms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gathers what pages show of requests. */
@Component
class Views {

    private final Requests requests;
    private final Looking looking;
    private final Accounts accounts;
    private final Thresholds thresholds;
    private final Consents consents;
    private final AccessTerms terms;
    private final Clock clock;

    Views(
            Requests requests,
            Looking looking,
            Accounts accounts,
            Thresholds thresholds,
            Consents consents,
            AccessTerms terms,
            Clock clock) {
        this.requests = requests;
        this.looking = looking;
        this.accounts = accounts;
        this.thresholds = thresholds;
        this.consents = consents;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * For a page about this one request: that somebody looked is recorded, for the family to see. The same answer for a request that is not there, one of somebody else, and what is no
     * identifier.
     */
    RequestView get(String id) {
        return id(id).flatMap(looking::open)
                .map(opened -> view(opened.request(), opened.answers()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<RequestView> all(List<Request> found) {
        return found.stream().map(this::view).toList();
    }

    RequestView view(Request request) {
        return view(
                request,
                requests.open(request.id())
                        .orElseThrow(() -> new IllegalStateException("Request %s vanished.".formatted(request.id()))));
    }

    private RequestView view(Request request, Answers answers) {
        return RequestView.of(
                request,
                answers,
                accounts.find(request.setting()).map(Organisation::name).orElse(""),
                request.service()
                        .flatMap(accounts::find)
                        .map(Organisation::name)
                        .orElseGet(() -> Words.of("requests.nobody")),
                thresholds.title(request.layer()),
                consents.find(request.id()),
                helpWished(request, answers),
                LocalDate.now(clock));
    }

    /** How they would like to be helped, how the service decided to, and why individually, where any of it was said. */
    private List<SummaryRow> helpWished(Request request, Answers answers) {
        List<SummaryRow> rows = new ArrayList<>();
        request.askedFor()
                .wishedMode()
                .ifPresent(mode -> rows.add(SummaryRow.of(Words.of("ask.support.short"), mode(mode))));
        request.supportMode().ifPresent(mode -> rows.add(SummaryRow.of(Words.of("requests.supportMode"), mode(mode))));
        if (request.askedFor().individually()) {
            rows.add(SummaryRow.of(
                    Words.of("ask.individually.short"), answers.wish().individually()));
        }
        return rows;
    }

    private String mode(String code) {
        return terms.findSupportMode(code).map(AccessTerms.SupportMode::label).orElse(code);
    }

    /** What was asked, for those who are to help. */
    static List<SummaryRow> asked(RequestView view) {
        Answers answers = view.answers();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(Words.of("ask.area.short"), view.help()));
        answers.wish()
                .children()
                .ifPresent(
                        children -> rows.add(SummaryRow.of(Words.of("ask.children.short"), Numbers.whole(children))));
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
        rows.addAll(view.helpWished());
        rows.add(SummaryRow.of(Words.of("ask.name.short"), answers.contact().name()));
        rows.add(SummaryRow.of(Words.of("ask.reached.short"), answers.contact().reached()));
        if (!answers.contact().times().isEmpty()) {
            rows.add(
                    SummaryRow.of(Words.of("ask.times.short"), answers.contact().times()));
        }
        return rows;
    }

    private static Optional<RequestId> id(String text) {
        return Entered.id(text).map(RequestId::new);
    }
}
