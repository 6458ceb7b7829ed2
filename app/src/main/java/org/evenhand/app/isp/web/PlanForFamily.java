package org.evenhand.app.isp.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.FamilySees;
import org.evenhand.app.access.Request;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.isp.SupportPlans.Standing;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the support plan stands, for the family: which version, from when, and whether they have signed it. Nothing of what is written in it. */
@Component
@Order(30)
class PlanForFamily implements FamilySees {

    private final SupportPlans plans;

    PlanForFamily(SupportPlans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Part> of(Request request) {
        return plans.standing(request.id())
                .map(standing ->
                        new Part(Words.of("isp.family.title"), Words.of("isp.family.lead"), List.of(item(standing))));
    }

    private static Item item(Standing standing) {
        List<Row> rows = new ArrayList<>();
        String key = standing.latest().isEmpty() ? "none" : standing.isChanged() ? "changed" : "published";
        standing.latest().ifPresent(on -> rows.add(row("publishedOn", Numbers.weekday(on))));
        standing.review().ifPresent(on -> rows.add(row("review", Numbers.weekday(on))));
        if (standing.latest().isPresent()) {
            rows.add(row(
                    "signed",
                    Words.of("isp.family.signed."
                            + standing.familyAgrees()
                                    .map(agrees -> agrees ? "yes" : "no")
                                    .orElse("nobody"))));
        }
        if (standing.earlier() > 0) {
            rows.add(row("earlier", Words.of("isp.family.earlier")));
        }
        return new Item(
                Words.of("isp.family.version." + (standing.latest().isEmpty() ? "none" : "some"), standing.version()),
                Words.of("isp.family.state." + key),
                Words.of("isp.family.state." + key + ".colour"),
                rows);
    }

    private static Row row(String key, String value) {
        return new Row(Words.of("isp.family.row." + key), value);
    }
}
