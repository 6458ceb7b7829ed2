package org.evenhand.app.workforce.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.engine.plan.Profile;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.evenhand.planning.ScenarioProblem;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.RegionCode;

/**
 * From the fields of the form to a scenario and back. What the form does not show stays as it is in the scenario it started from. The rules of a
 * scenario are those of its file; here it is only said to which field each belongs.
 */
final class ChangeForm {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_TEXT = 1000;

    /** As many changes as the form offers. */
    static final int MOST_LEVERS = 6;

    private final Scenario from;
    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();

    /** Where in the form each change of the scenario stands: an empty one between two is no change. */
    private final List<Integer> leverNumbers = new ArrayList<>();

    private ChangeForm(Scenario from, Typed typed) {
        this.from = from;
        this.typed = typed;
    }

    /** What came of reading: the scenario, or what is wrong. */
    record Read(Optional<Scenario> scenario, List<Problem> problems) {}

    static Read read(Scenario from, Typed typed) {
        ChangeForm form = new ChangeForm(from, typed);
        Optional<Scenario> built = form.build();
        built.ifPresent(form::checkAsAFile);
        return new Read(form.problems.isEmpty() ? built : Optional.empty(), List.copyOf(form.problems));
    }

    private Optional<Scenario> build() {
        String name = text("name", LONGEST_NAME, true);
        String description = text("description", LONGEST_TEXT, false);
        int years = whole("years", 1, 30);
        List<String> areas = areas();
        List<Profession> professions = professions();
        List<Scenario.Lever> levers = levers();
        Optional<Scenario.ExpertsAtHand> experts = experts();
        Scenario.Run run = run();
        return problems.isEmpty()
                ? Optional.of(new Scenario(
                        name,
                        description,
                        from.baseYear(),
                        years,
                        areas,
                        professions,
                        from.assumptions(),
                        levers,
                        experts,
                        from.upskilling(),
                        from.phasing(),
                        from.waits(),
                        run,
                        from.data()))
                : Optional.empty();
    }

    private void checkAsAFile(Scenario built) {
        switch (ScenarioFile.read(ScenarioFile.write(built))) {
            case ScenarioFile.Outcome.Read right -> {}
            case ScenarioFile.Outcome.Refused wrong ->
                wrong.problems().forEach(problem -> problems.add(new Problem(field(problem), sentence(problem))));
        }
    }

    static String sentence(ScenarioProblem problem) {
        return problem.value().isEmpty()
                ? problem.rule() + " " + problem.remedy()
                : Words.of("studio.problem.value", problem.value(), problem.rule(), problem.remedy());
    }

    /** "/levers/0/profile/factor" is the field lever-1-percent. */
    String field(ScenarioProblem problem) {
        String[] parts = problem.path().split("/");
        String first = parts.length > 1 ? parts[1] : "";
        return switch (first) {
            case "name", "description", "years", "professions", "areas" -> first.equals("areas") ? "area" : first;
            case "levers" -> lever(parts);
            case "experts_at_hand" -> experts(parts);
            case "run" -> parts.length > 2 ? parts[2] : "method";
            default -> "name";
        };
    }

    private String lever(String[] parts) {
        int index = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        int number = index < leverNumbers.size() ? leverNumbers.get(index) : 1;
        String last = parts[parts.length - 1];
        String field = switch (last) {
            case "profession", "reason", "from", "to", "shape" -> last;
            case "factor" -> "percent";
            case "areas" -> "where";
            default -> "kind";
        };
        return "lever-" + number + "-" + field;
    }

    private static String experts(String[] parts) {
        String what = parts.length > 2 ? parts[2] : "";
        return switch (what) {
            case "mix" -> "mix-" + (parts.length > 3 ? parts[3] : "SLT");
            case "money_ends" -> "money-ends";
            case "order" -> "start-E12000001";
            default -> "share-1";
        };
    }

    private String text(String field, int most, boolean needed) {
        String value = typed.text(field);
        if (needed && value.isEmpty()) {
            problems.add(new Problem(field, Words.of("studio.problem.empty." + field)));
        }
        if (value.length() > most) {
            problems.add(new Problem(
                    field, Words.of("studio.problem.long", Words.of("studio.field." + field), most, value.length())));
        }
        return value;
    }

    private int whole(String field, int least, int most) {
        String value = typed.text(field);
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(new Problem(
                field,
                Words.of(
                        "studio.problem.whole",
                        Words.of("studio.field." + field),
                        Typed.shortened(value),
                        least,
                        most)));
        return least;
    }

    /** One of the list, else the codes typed beside it. */
    private List<String> areas() {
        String codes = typed.text("codes");
        if (!codes.isEmpty()) {
            return List.of(codes.split("[\\s,;]+"));
        }
        String area = typed.text("area");
        return area.isEmpty() ? from.areas() : List.of(area.split(","));
    }

    private List<Profession> professions() {
        Set<Profession> chosen = new LinkedHashSet<>();
        for (String code : typed.list("professions")) {
            for (Profession profession : Profession.values()) {
                if (profession.name().equals(code)) {
                    chosen.add(profession);
                }
            }
        }
        if (chosen.isEmpty()) {
            problems.add(new Problem("professions", Words.of("studio.problem.empty.professions")));
        }
        return List.copyOf(chosen);
    }

    private List<Scenario.Lever> levers() {
        List<Scenario.Lever> levers = new ArrayList<>();
        for (int number = 1; number <= MOST_LEVERS; number++) {
            String prefix = "lever-" + number + "-";
            if (!typed.isEmpty(prefix + "kind")) {
                leverNumbers.add(number);
                lever(prefix).ifPresent(levers::add);
            }
        }
        levers.addAll(from.levers().stream().skip(MOST_LEVERS).toList());
        return levers;
    }

    private Optional<Scenario.Lever> lever(String prefix) {
        int before = problems.size();
        double percent = AssumptionNames.read(typed.text(prefix + "percent"), "RATIO");
        if (!(percent >= 0 && percent <= 100_000)) {
            problems.add(new Problem(
                    prefix + "percent",
                    Words.of("studio.problem.percent", Typed.shortened(typed.text(prefix + "percent")))));
        }
        OptionalInt first = year(prefix + "from");
        OptionalInt last = typed.isEmpty(prefix + "to") ? first : year(prefix + "to");
        if (first.isPresent() && last.isPresent() && last.getAsInt() < first.getAsInt()) {
            problems.add(
                    new Problem(prefix + "to", Words.of("studio.problem.order", last.getAsInt(), first.getAsInt())));
        }
        String reason = typed.text(prefix + "reason");
        if (reason.isEmpty()) {
            problems.add(new Problem(prefix + "reason", Words.of("studio.problem.empty.reason")));
        } else if (reason.length() > 300) {
            problems.add(new Problem(
                    prefix + "reason",
                    Words.of("studio.problem.long", Words.of("studio.field.reason"), 300, reason.length())));
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        String where = typed.text(prefix + "where");
        return Optional.of(new Scenario.Lever(
                choice(Scenario.LeverKind.class, typed.text(prefix + "kind"), Scenario.LeverKind.TRAINING_PLACES),
                typed.isEmpty(prefix + "profession")
                        ? Optional.empty()
                        : Optional.of(choice(Profession.class, typed.text(prefix + "profession"), Profession.SLT)),
                where.isEmpty() ? List.of() : List.of(where.split(",")),
                new Profile(
                        choice(Profile.Shape.class, typed.text(prefix + "shape"), Profile.Shape.STEP),
                        first.orElseThrow(),
                        last.orElseThrow(),
                        java.math.BigDecimal.valueOf(percent).movePointLeft(2).doubleValue()),
                reason));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        return otherwise;
    }

    private OptionalInt year(String field) {
        String value = typed.text(field);
        if (value.matches("\\d{4}")) {
            return OptionalInt.of(Integer.parseInt(value));
        }
        problems.add(new Problem(field, Words.of("studio.problem.year", Typed.shortened(value))));
        return OptionalInt.empty();
    }

    private Optional<Scenario.ExpertsAtHand> experts() {
        if (typed.text("days").equals("NO")) {
            return Optional.empty();
        }
        if (from.expertsAtHand().isEmpty() && !typed.text("days").equals("YES")) {
            return from.expertsAtHand();
        }
        List<Scenario.YearShare> rollOut = new ArrayList<>();
        for (int i = 1; i <= ChangeFields.steps(from); i++) {
            rollOut.add(new Scenario.YearShare(ChangeFields.firstStep(from) + i - 1, share("share-" + i)));
        }
        Map<Profession, Double> mix = new EnumMap<>(Profession.class);
        for (Profession profession : ChangeFields.mixOf(from)) {
            double share = share("mix-" + profession.name());
            if (share > 0) {
                mix.put(profession, share);
            }
        }
        String ends = typed.text("money-ends");
        return Optional.of(new Scenario.ExpertsAtHand(
                rollOut,
                mix,
                order(),
                ends.matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(ends)) : OptionalInt.empty()));
    }

    private double share(String field) {
        double value = AssumptionNames.read(typed.text(field), "SHARE");
        if (value >= 0 && value <= 1) {
            return value;
        }
        problems.add(new Problem(field, Words.of("studio.problem.share", Typed.shortened(typed.text(field)))));
        return 0;
    }

    /** Regions that start later, together by year. */
    private List<Scenario.Start> order() {
        Map<Integer, List<String>> byYear = new java.util.TreeMap<>();
        for (String region : regions()) {
            String year = typed.text("start-" + region);
            if (year.matches("\\d{4}")) {
                byYear.computeIfAbsent(Integer.valueOf(year), none -> new ArrayList<>())
                        .add(region);
            }
        }
        List<Scenario.Start> starts = new ArrayList<>();
        byYear.forEach((year, areas) -> starts.add(new Scenario.Start(areas, year)));
        // Starts of single authorities cannot be typed here; they stay.
        from.expertsAtHand().stream()
                .flatMap(experts -> experts.order().stream())
                .map(start -> new Scenario.Start(
                        start.areas().stream()
                                .filter(area -> !regions().contains(area))
                                .toList(),
                        start.year()))
                .filter(start -> !start.areas().isEmpty())
                .forEach(starts::add);
        return starts;
    }

    static List<String> regions() {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            codes.add(RegionCode.of("E1200000" + i).code());
        }
        return codes;
    }

    private Scenario.Run run() {
        int draws = whole("draws", 2, 100_000);
        String seed = typed.text("seed");
        long number = from.run().seed();
        if (seed.matches("\\d{1,18}")) {
            number = Long.parseLong(seed);
        } else {
            problems.add(new Problem("seed", Words.of("studio.problem.seed", Typed.shortened(seed))));
        }
        return new Scenario.Run(
                number, draws, choice(Scenario.Method.class, typed.text("method"), Scenario.Method.AUTO));
    }
}
