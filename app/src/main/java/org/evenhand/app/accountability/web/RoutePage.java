package org.evenhand.app.accountability.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Route;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.policy.AccountabilityTerms;

/**
 * How a recommendation comes about, and who pays.
 *
 * @param isSettling whether it was accepted before, and only this changes
 */
public record RoutePage(
        Recommendation recommendation,
        boolean isSettling,
        RouteForm form,
        AccountabilityTerms terms,
        FormProblems problems) {

    public String back() {
        return "/recommendations/" + recommendation.id();
    }

    public String action() {
        return back() + (isSettling ? "/payer" : "/accept");
    }

    public String title() {
        return Words.of("accountability.route." + (isSettling ? "settle" : "accept"));
    }

    public List<Choice> ways() {
        return Arrays.stream(Route.How.values())
                .map(how -> Choice.of(how.name(), RecommendationWords.way(how)))
                .toList();
    }

    public List<Option> payers() {
        return Options.startingWith(
                Words.of("accountability.route.nobody"),
                Stream.concat(
                        terms.payers().stream().map(payer -> Option.of(payer.code(), payer.label())),
                        Stream.of(Option.of(RouteForm.DISPUTED, Words.of("accountability.route.disputed")))));
    }
}
