package org.evenhand.app.visits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.FamilySees;
import org.evenhand.app.access.Request;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.Visits;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.VisitTerms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When somebody comes, who, and in which role, for the family. What a visit is for and what the setting answered stay between those two. */
@Component
@Order(20)
class VisitsForFamily implements FamilySees {

    private final Visits visits;
    private final Accounts accounts;
    private final VisitTerms terms;

    VisitsForFamily(Visits visits, Accounts accounts, Packs packs) {
        this.visits = visits;
        this.accounts = accounts;
        this.terms = VisitTerms.from(packs);
    }

    @Override
    public Optional<Part> of(Request request) {
        List<Item> items = visits.of(request.id()).stream()
                .map(visit -> item(visit, request))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(Words.of("visits.family.title"), Words.of("visits.family.lead"), items));
    }

    private Item item(Visit visit, Request request) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("comes", comes(visit, request)));
        rows.add(row("where", Words.of("visits.mode." + visit.mode())));
        visit.reason()
                .flatMap(terms::findReason)
                .ifPresent(reason -> rows.add(row(
                        "reason",
                        Words.of("visits.reason.said", reason.label(), Words.of("visits.who." + reason.who())))));
        return new Item(
                Words.of(
                        "visits.family.when",
                        Numbers.weekday(visit.when().day()),
                        Words.of(
                                "visits.time",
                                visit.when().begins(),
                                visit.when().ends())),
                Words.of("visits.state." + visit.state()),
                Words.of("visits.colour." + visit.state()),
                rows);
    }

    /** A family must know who meets their child; of a visit that is over the role is enough. */
    private String comes(Visit visit, Request request) {
        String service = accounts.find(visit.service()).map(Organisation::name).orElse("");
        String role = Words.of("visits.family.role", request.profession().title(), service);
        return visit.isOpen()
                ? visits.open(visit.id())
                        .map(words -> Words.of("visits.family.person", words.visitor(), role))
                        .orElse(role)
                : role;
    }

    private static Row row(String key, String value) {
        return new Row(Words.of("visits.row." + key), value);
    }
}
