package org.evenhand.app.accountability.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.FamilySees;
import org.evenhand.app.access.Request;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What was advised, for the family: what is to be done, by whom, by when and where it stands. What the specialist found, why somebody refused
 * and what shows that it was done stay with those who wrote it.
 */
@Component
@Order(10)
class AdviceForFamily implements FamilySees {

    private final Recommendations recommendations;
    private final ClockParts clocks;
    private final Clock clock;

    AdviceForFamily(Recommendations recommendations, ClockParts clocks, Clock clock) {
        this.clocks = clocks;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    @Override
    public Optional<Part> of(Request request) {
        List<Item> items =
                recommendations.of(request.id()).stream().map(this::item).toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        Words.of("accountability.family.title"), Words.of("accountability.family.lead"), items));
    }

    private Item item(Recommendation one) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "advised", Words.of("accountability.family.by", one.advisedBy().title(), Numbers.day(one.givenOn()))));
        rows.add(row("amount", RecommendationWords.amount(one.amount())));
        rows.add(row("deliverer", one.deliverer().title()));
        rows.add(row("holder", one.holder()));
        String left = RecommendationWords.timeLeft(one, LocalDate.now(clock));
        String byWhen = DutyClockWords.byWhen(one);
        rows.add(row("byWhen", left.isEmpty() ? byWhen : Words.of("accountability.family.left", byWhen, left)));
        one.halt().ifPresent(halt -> rows.add(row("clock", clocks.halt(one, halt))));
        rows.add(row("force", RecommendationWords.force(one.duty())));
        one.doneOn().ifPresent(on -> rows.add(row("done", Numbers.weekday(on))));
        String state = "accountability.state." + one.state();
        return new Item(
                one.what(),
                Words.of(state),
                Words.of(state + ".colour"),
                rows,
                Optional.of(new Below(Words.of("accountability.family.more"), "/advice/" + one.id())));
    }

    private static Row row(String key, String value) {
        return new Row(Words.of("accountability.family." + key), value);
    }
}
