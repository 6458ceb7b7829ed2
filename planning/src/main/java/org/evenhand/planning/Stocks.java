package org.evenhand.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.demand.Moments;
import org.evenhand.packs.workforce.Establishments.Posts;
import org.evenhand.packs.workforce.WorkforceAssumptions.Supply;
import org.evenhand.planning.Known.ImpliedByNational;
import org.evenhand.planning.Known.NotKnown;
import org.evenhand.planning.Known.PublishedHere;
import org.evenhand.planning.Scenario.Assumption;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Profession;

/** How many there are at the start, in each area, and how that is known. A national figure is spread only under a named assumption. */
final class Stocks {

    private static final String PEOPLE = "PEOPLE";
    private static final String TOO_FEW =
            "Spread over authorities, the national figure implies less than one person here. A plan counts whole people, so it could only say"
                    + " that there is nobody or one, and nothing is said.";

    private final PlanInputs inputs;
    private final Numbers numbers;
    private final List<PlanArea> areas;
    private final Map<Profession, OfProfession> known = new EnumMap<>(Profession.class);

    /**
     * A profession.
     *
     * @param people in each area, whole people
     * @param funded posts in each area, whole people; of the establishment list, or from the vacancy rate
     * @param fullTimePerPerson FTE of one person
     * @param nationalPeople in England, by which what is given for England is shared out; 0 where no national figure is known
     * @param scale what the national figure may be, against its most likely value
     * @param tooFew areas in which a national figure implies less than one person: part of every total, and not stated alone
     */
    record OfProfession(
            List<Known> known,
            List<Integer> people,
            List<Integer> funded,
            double fullTimePerPerson,
            double nationalPeople,
            Moments scale,
            Set<Integer> tooFew) {

        OfProfession {
            known = List.copyOf(known);
            people = List.copyOf(people);
            funded = List.copyOf(funded);
            tooFew = Set.copyOf(tooFew);
        }

        boolean isKnown(int area) {
            return !(known.get(area) instanceof NotKnown);
        }

        /** Whether the number there depends on the national one. */
        boolean isImplied(int area) {
            return known.get(area) instanceof ImpliedByNational || tooFew.contains(area);
        }

        /** How it is known how many there are in all areas together. */
        Known together(boolean everywhere) {
            if (known.size() == 1) {
                return known.getFirst();
            }
            if (!everywhere) {
                long missing = known.stream().filter(NotKnown.class::isInstance).count();
                return new NotKnown("It is not known how many there are in %d of the %d areas of this plan."
                        .formatted(missing, known.size()));
            }
            return new ImpliedByNational(
                    people.stream().mapToInt(Integer::intValue).sum() * fullTimePerPerson,
                    nationalPeople * fullTimePerPerson,
                    "The areas of this plan, added up",
                    "",
                    Basis.DERIVED,
                    "Each area as its own row says.");
        }

        /** What the number there may be, against its most likely value. */
        Moments scaleOf(int area) {
            return isImplied(area) ? scale : Moments.exactly(1);
        }

        /** Whether the area's people are in the sum over areas, also where they are too few to be stated alone. */
        boolean isInTotals(int area) {
            return isKnown(area) || tooFew.contains(area);
        }

        boolean isInAllTotals() {
            return IntStream.range(0, known.size()).allMatch(this::isInTotals);
        }
    }

    Stocks(PlanInputs inputs, Numbers numbers, List<PlanArea> areas, List<Profession> professions) {
        this.inputs = inputs;
        this.numbers = numbers;
        this.areas = areas;
        professions.forEach(profession -> known.put(profession, stock(profession)));
    }

    OfProfession get(Profession profession) {
        return java.util.Objects.requireNonNull(known.get(profession));
    }

    /** Professions of which something is known in some area. */
    List<Profession> professions() {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().known().stream().anyMatch(how -> !(how instanceof NotKnown)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private OfProfession stock(Profession profession) {
        double each = numbers.of(profession, "fte-per-person").mode();
        Optional<Supply> supply = inputs.workforce().supplyOf(profession);
        double national = profession == Profession.SW
                ? numbers.get(SocialWorkerNumbers.STOCK).mode()
                : supply.map(found -> nationalFullTime(found, each)).orElse(0.0);
        List<Known> how = new ArrayList<>();
        List<Double> fullTime = new ArrayList<>();
        Set<Integer> tooFew = new HashSet<>();
        for (PlanArea area : areas) {
            Known here = known(area, profession, supply, national, each);
            boolean few = here instanceof ImpliedByNational implied && implied.fullTimeEquivalent() < each;
            if (few) {
                tooFew.add(how.size());
            }
            how.add(few ? new NotKnown(TOO_FEW) : here);
            fullTime.add(
                    switch (here) {
                        case PublishedHere published -> published.fullTimeEquivalent();
                        case ImpliedByNational implied -> implied.fullTimeEquivalent();
                        case NotKnown none -> 0.0;
                    });
        }
        List<Integer> people = wholePeople(fullTime, each);
        return new OfProfession(
                how,
                people,
                funded(profession, people, each),
                each,
                national / each,
                supply.map(this::scale).orElse(Moments.exactly(1)),
                tooFew);
    }

    private double nationalFullTime(Supply supply, double each) {
        Assumption stock = numbers.assumption(supply.stockId());
        double count = numbers.get(supply.stockId()).mode();
        return count * share(supply) * (stock.unit().equals(PEOPLE) ? each : 1);
    }

    /** Of those who are counted, the share that does the work of the plan. */
    private double share(Supply supply) {
        return supply.shareIds().stream()
                .mapToDouble(id -> numbers.get(id).mode())
                .reduce(1, (a, b) -> a * b);
    }

    /** Stock × shares against their most likely values. */
    private Moments scale(Supply supply) {
        Moments scale = relative(numbers.get(supply.stockId()));
        for (String id : supply.shareIds()) {
            scale = scale.times(relative(numbers.get(id)));
        }
        return scale;
    }

    private static Moments relative(Elicited number) {
        return number.mode() == 0 ? Moments.exactly(1) : number.moments().times(1 / number.mode());
    }

    private Known known(PlanArea area, Profession profession, Optional<Supply> supply, double national, double each) {
        Optional<Posts> posts =
                area.authority().flatMap(code -> inputs.establishments().find(code, profession));
        if (posts.isPresent()) {
            return new PublishedHere(
                    posts.get().filled(),
                    "The authority's own establishment list",
                    posts.get().asOf().toString(),
                    Basis.LOCAL_ENTRY);
        }
        if (profession == Profession.SW) {
            return inputs.socialWorkers().known(area, inputs);
        }
        if (supply.isEmpty()) {
            return new NotKnown("No count of this profession is published for England, a region or an authority.");
        }
        Assumption stock = numbers.assumption(supply.get().stockId());
        boolean england = area.equals(PlanArea.ENGLAND);
        boolean counted = supply.get().shareIds().isEmpty()
                && stock.basis() != Basis.DERIVED
                && !stock.unit().equals(PEOPLE);
        if (england && counted) {
            return new PublishedHere(national, stock.reason(), "", stock.basis());
        }
        Population.Counted part = part(supply.get(), area.code());
        if (!england && !part.isWhole()) {
            return new NotKnown("The national figure is spread %s, and of this area the count is withheld: %s."
                    .formatted(supply.get().spreadWords(), String.join(", ", part.withheld())));
        }
        double share = england ? 1 : part.number();
        return new ImpliedByNational(
                national * share, national, stock.reason(), "", stock.basis(), assumption(supply.get(), area, each));
    }

    /** Share of the national figure that is spread nowhere, because the count of an authority by which it is spread is withheld. */
    double notPlaced(Profession profession) {
        return inputs.workforce()
                .supplyOf(profession)
                .map(supply -> inputs.areasOf(List.of(Scenario.AUTHORITIES)).stream()
                        .map(area -> part(supply, area.code()))
                        .toList())
                .filter(parts -> parts.stream().anyMatch(part -> !part.isWhole()))
                .map(parts -> 1
                        - parts.stream()
                                .filter(Population.Counted::isWhole)
                                .mapToDouble(Population.Counted::number)
                                .sum())
                .orElse(0.0);
    }

    private Population.Counted part(Supply supply, String area) {
        return Population.share(supply.spread(), inputs.facts(area), inputs.facts(PlanArea.ENGLAND));
    }

    private String assumption(Supply supply, PlanArea area, double each) {
        boolean england = area.equals(PlanArea.ENGLAND);
        List<String> parts = new ArrayList<>();
        List<String> shares = supply.shareIds();
        if (!shares.isEmpty()) {
            parts.add("%s of them work with children"
                    .formatted(numbers.get(shares.getFirst()).mode()));
        }
        for (String id : shares.subList(Math.min(1, shares.size()), shares.size())) {
            parts.add("%s of these do what the pathways describe, and not, say, the work of hospitals"
                    .formatted(numbers.get(id).mode()));
        }
        if (numbers.assumption(supply.stockId()).unit().equals(PEOPLE)) {
            parts.add("a person works %s of full time".formatted(each));
        }
        if (!england) {
            parts.add("they are spread over authorities " + supply.spreadWords());
        }
        String assumed = parts.isEmpty()
                ? "It is worked out from two published figures."
                : "Assumed: " + String.join(", and ", parts) + ".";
        return area.authority()
                .flatMap(code -> inputs.boards()
                        .told(
                                code,
                                supply.profession(),
                                share(supply),
                                other -> part(supply, other.code()).number()))
                .map(told -> assumed + " " + told)
                .orElse(assumed);
    }

    private List<Integer> funded(Profession profession, List<Integer> people, double each) {
        double vacancy =
                numbers.own(profession, "vacancy-rate").map(Elicited::mode).orElse(0.0);
        List<Integer> funded = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            int filled = people.get(i);
            Optional<Posts> posts = areas.get(i)
                    .authority()
                    .flatMap(code -> inputs.establishments().find(code, profession));
            double wanted = posts.map(list -> list.funded() / each).orElse(filled / (1 - Math.min(vacancy, 0.95)));
            funded.add((int) Math.max(filled, Math.round(wanted)));
        }
        return funded;
    }

    /** Whole people whose sum is that of the parts, rounded: the largest remainders are rounded up, of equal ones the first. */
    static List<Integer> wholePeople(List<Double> fullTime, double each) {
        List<Integer> people = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        double sum = 0;
        long given = 0;
        for (int i = 0; i < fullTime.size(); i++) {
            double exact = fullTime.get(i) / each;
            int floor = (int) Math.floor(exact + 1e-9);
            people.add(floor);
            order.add(i);
            sum += exact;
            given += floor;
        }
        order.sort(Comparator.comparingDouble(i -> people.get(i) - fullTime.get(i) / each));
        long missing = Math.round(sum) - given;
        for (int k = 0; k < missing && k < order.size(); k++) {
            int area = order.get(k);
            people.set(area, people.get(area) + 1);
        }
        return people;
    }
}
