package org.evenhand.app.accountability.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.accountability.Answering.Taking;
import org.evenhand.app.accountability.Route;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.jspecify.annotations.Nullable;

/**
 * How somebody takes a recommendation on.
 *
 * @param payer a code of the pack, {@link #DISPUTED}, or nothing
 * @param pounds what it costs in all, with or without pence
 */
public record RouteForm(
        @Nullable String how,
        @Nullable String payer,
        @Nullable String pounds,
        @Nullable String person) {

    /** Bodies do not agree who pays. */
    public static final String DISPUTED = "DISPUTED";

    private static final int LONGEST_NAME = 200;

    static RouteForm empty() {
        return new RouteForm(Route.How.PROVIDE.name(), null, null, null);
    }

    static RouteForm of(Route route, Optional<String> person) {
        return new RouteForm(
                route.how().name(),
                route.isDisputed() ? DISPUTED : route.payer().orElse(null),
                route.pence()
                        .map(pence -> BigDecimal.valueOf(pence, 2).toPlainString())
                        .orElse(null),
                person.orElse(null));
    }

    Optional<Taking> read(AccountabilityTerms terms, List<Problem> problems) {
        Optional<Route.How> way = Entered.choice(
                "how", how, Arrays.asList(Route.How.values()), Words.of("accountability.route.problem.how"), problems);
        String whose = Entered.text(payer);
        boolean isDisputed = whose.equals(DISPUTED);
        if (!whose.isEmpty() && !isDisputed && terms.findPayer(whose).isEmpty()) {
            problems.add(new Problem("payer", Words.of("accountability.route.problem.payer")));
        }
        if (whose.isEmpty() && way.filter(one -> one != Route.How.PROVIDE).isPresent()) {
            problems.add(new Problem("payer", Words.of("accountability.route.problem.payer")));
        }
        String named = Entered.text(person);
        if (named.length() > LONGEST_NAME) {
            problems.add(new Problem("person", Words.of("accountability.route.problem.person", LONGEST_NAME)));
        }
        Optional<Long> pence = pence(problems);
        return problems.isEmpty()
                ? Optional.of(new Taking(
                        way.orElseThrow(),
                        Optional.of(whose).filter(code -> !code.isEmpty() && !isDisputed),
                        pence,
                        isDisputed,
                        named))
                : Optional.empty();
    }

    /** Pounds as people write them: 1,250 or £1250.50. */
    private Optional<Long> pence(List<Problem> problems) {
        String entered = Entered.text(pounds).replace("£", "").replace(",", "").replace(" ", "");
        if (entered.isEmpty()) {
            return Optional.empty();
        }
        if (entered.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            long amount = new BigDecimal(entered).movePointRight(2).longValueExact();
            if (amount <= Route.MOST_PENCE) {
                return Optional.of(amount);
            }
        }
        problems.add(new Problem("pounds", Words.of("accountability.route.problem.pounds")));
        return Optional.empty();
    }
}
