package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.packs.workforce.SocialWorkers;
import org.evenhand.packs.workforce.SocialWorkers.Count;
import org.evenhand.planning.Known.ImpliedByNational;
import org.evenhand.planning.Known.NotKnown;
import org.evenhand.planning.Known.PublishedHere;
import org.evenhand.planning.Scenario.Assumption;
import org.evenhand.vocabulary.Basis;

/** Children's social workers: counted and published by authority, so that rates come from England's own last years and nothing is spread. */
final class SocialWorkerNumbers {

    static final String STOCK = "sw.stock";
    private static final int YEARS = 5;
    private static final String SOURCE = "Department for Education, Children's social work workforce";
    private static final String ALL_TEAMS = "All teams; how many work with disabled children is not published";

    private final SocialWorkers published;

    SocialWorkerNumbers(SocialWorkers published) {
        this.published = published;
    }

    /** What the plan starts from, each with the years it is of; rates by the mean of the last five years, the least and the greatest of them. */
    List<Assumption> assumptions() {
        List<Count> england = published.england();
        Count now = england.getLast();
        List<Double> leaving = new ArrayList<>();
        List<Double> growing = new ArrayList<>();
        List<Double> vacant = new ArrayList<>();
        for (int i = Math.max(1, england.size() - YEARS); i < england.size(); i++) {
            Count year = england.get(i);
            double inPost = year.inPost().orElseThrow();
            leaving.add(year.leavers().orElseThrow() / inPost);
            growing.add(inPost / england.get(i - 1).inPost().orElseThrow() - 1);
            vacant.add(
                    year.vacancies().orElseThrow() / (inPost + year.vacancies().orElseThrow()));
        }
        double stock = now.inPost().orElseThrow();
        double each = stock / now.inPostPeople().orElseThrow();
        return List.of(
                number(
                        STOCK,
                        Elicited.exactly(stock),
                        "FULL_TIME_EQUIVALENT",
                        Basis.PRIMARY,
                        "In post in England",
                        now),
                number("sw.fte-per-person", Elicited.exactly(each), "RATIO", Basis.DERIVED, "Full time ÷ people", now),
                number(
                        "sw.annual-leaver-rate",
                        of(leaving),
                        "SHARE",
                        Basis.DERIVED,
                        "Leavers ÷ in post, five years",
                        now),
                number("sw.net-growth", of(growing), "SHARE", Basis.DERIVED, "Change in a year, five years", now),
                number("sw.vacancy-rate", of(vacant), "SHARE", Basis.DERIVED, "Vacant ÷ all posts, five years", now));
    }

    Known known(PlanArea area, PlanInputs inputs) {
        if (area.equals(PlanArea.ENGLAND)) {
            Count now = published.england().getLast();
            return here(now);
        }
        Optional<Count> newest = area.authority().flatMap(published::newest);
        if (newest.isEmpty()) {
            return new NotKnown("The Department publishes no count of children's social workers for this authority.");
        }
        Count count = newest.get();
        if (count.authorities().size() == 1) {
            return here(count);
        }
        if (count.authorities().stream()
                .anyMatch(code -> inputs.facts(code).allPlans().isEmpty())) {
            return new NotKnown(
                    "Published for %s together, and the count of EHC plans by which they might be divided is withheld."
                            .formatted(count.name().replace(" / ", " and ")));
        }
        double together = count.authorities().stream()
                .mapToDouble(code -> inputs.facts(code).allPlans().orElseThrow())
                .sum();
        double share = together == 0 ? 0 : inputs.facts(area).allPlans().orElseThrow() / together;
        double inPost = count.inPost().orElseThrow();
        return new ImpliedByNational(
                inPost * share,
                inPost,
                SOURCE,
                asOf(count),
                Basis.PRIMARY,
                String.format(
                        Locale.ROOT,
                        "Published for %s together (%.1f FTE). Assumed: they are divided as EHC plans are. %s.",
                        count.name().replace(" / ", " and "),
                        inPost,
                        ALL_TEAMS));
    }

    private static Known here(Count count) {
        return new PublishedHere(count.inPost().orElseThrow(), SOURCE + ". " + ALL_TEAMS, asOf(count), Basis.PRIMARY);
    }

    private static String asOf(Count count) {
        return count.year() + "-09-30";
    }

    private static Assumption number(String id, Elicited value, String unit, Basis basis, String what, Count now) {
        return new Assumption(
                id,
                value,
                unit,
                basis,
                "%s, to 30 September %d. %s (%s)".formatted(what, now.year(), SOURCE, ALL_TEAMS));
    }

    private static Elicited of(List<Double> years) {
        double mean = years.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return new Elicited(
                years.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                mean,
                years.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }
}
