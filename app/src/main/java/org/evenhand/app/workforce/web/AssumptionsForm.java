package org.evenhand.app.workforce.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Tag;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.planning.PlanInputs;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.evenhand.vocabulary.Basis;
import org.springframework.stereotype.Component;

/** The assumptions of a scenario: shown group by group, and changed with a reason for each. */
@Component
class AssumptionsForm {

    private static final int LONGEST_REASON = 300;

    private final PlanInputs inputs;
    private final AssumptionNames names;

    AssumptionsForm(PlanInputs inputs, AssumptionNames names) {
        this.inputs = inputs;
        this.names = names;
    }

    /** What came of reading: the scenario, or what is wrong. */
    record Read(Optional<Scenario> scenario, List<Problem> problems) {}

    AssumptionsPage page(
            StudioFrame frame, Scenario scenario, String group, Optional<Typed> typed, List<Problem> problems) {
        Map<String, String> groups = groups();
        String shown =
                groups.containsKey(group) ? group : groups.keySet().iterator().next();
        List<AssumptionsPage.Entry> entries = inputs.assumptionsOf(scenario).stream()
                .filter(assumption -> AssumptionNames.key(assumption.id()).equals(shown))
                .map(assumption -> entry(scenario, assumption, typed))
                .toList();
        return new AssumptionsPage(
                frame,
                new FormProblems(problems),
                groups.entrySet().stream()
                        .map(entry -> Option.of(entry.getKey(), entry.getValue()))
                        .toList(),
                shown,
                String.valueOf(groups.get(shown)),
                entries);
    }

    private Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        inputs.assumptions()
                .forEach(assumption ->
                        groups.put(AssumptionNames.key(assumption.id()), AssumptionNames.group(assumption.id())));
        return groups;
    }

    private AssumptionsPage.Entry entry(Scenario scenario, Scenario.Assumption now, Optional<Typed> typed) {
        Scenario.Assumption usual = usual(now.id()).orElse(now);
        boolean changed = scenario.find(now.id()).isPresent();
        String id = now.id();
        Elicited value = now.value();
        return new AssumptionsPage.Entry(
                id,
                names.title(id),
                AssumptionNames.isShare(now.unit()) ? "" : AssumptionNames.unit(now),
                AssumptionNames.isShare(now.unit()) ? "%" : "",
                Tag.of(
                        PlanWords.basis(usual.basis()),
                        Words.of("bases." + usual.basis().name() + ".colour")),
                names.withoutTitle(usual),
                AssumptionNames.shown(usual),
                changed,
                shown(typed, id + ":low", value.low(), now.unit()),
                shown(typed, id + ":mode", value.mode(), now.unit()),
                shown(typed, id + ":high", value.high(), now.unit()),
                typed.map(fields -> fields.text(id + ":reason")).orElse(changed ? now.reason() : ""));
    }

    private static String shown(Optional<Typed> typed, String field, double value, String unit) {
        return typed.map(fields -> fields.text(field)).orElseGet(() -> AssumptionNames.written(value, unit));
    }

    private Optional<Scenario.Assumption> usual(String id) {
        return inputs.assumptions().stream()
                .filter(assumption -> assumption.id().equals(id))
                .findFirst();
    }

    /** What differs from the packs is set, with its reason; what is as in the packs is set no longer. */
    Read read(Scenario scenario, String group, Typed typed) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario.Assumption> kept = new ArrayList<>(scenario.assumptions().stream()
                .filter(assumption -> !AssumptionNames.key(assumption.id()).equals(group))
                .toList());
        for (Scenario.Assumption now : inputs.assumptionsOf(scenario)) {
            if (AssumptionNames.key(now.id()).equals(group)) {
                changed(now, typed, problems).ifPresent(kept::add);
            }
        }
        Scenario built = withAssumptions(scenario, kept);
        if (problems.isEmpty()
                && ScenarioFile.read(ScenarioFile.write(built)) instanceof ScenarioFile.Outcome.Refused wrong) {
            wrong.problems().forEach(problem -> problems.add(new Problem("group", ChangeForm.sentence(problem))));
        }
        return new Read(problems.isEmpty() ? Optional.of(built) : Optional.empty(), problems);
    }

    private Optional<Scenario.Assumption> changed(Scenario.Assumption now, Typed typed, List<Problem> problems) {
        int before = problems.size();
        double low = number(now, "low", typed, problems);
        double mode = number(now, "mode", typed, problems);
        double high = number(now, "high", typed, problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        if (!(low <= mode && mode <= high)) {
            problems.add(new Problem(now.id() + ":low", Words.of("studio.problem.three", names.title(now.id()))));
            return Optional.empty();
        }
        Scenario.Assumption usual = usual(now.id()).orElse(now);
        boolean asInThePacks = usual.value().equals(new Elicited(low, mode, high));
        boolean own = usual(now.id()).isEmpty();
        if (asInThePacks && !own) {
            return Optional.empty();
        }
        String reason = typed.text(now.id() + ":reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            problems.add(new Problem(
                    now.id() + ":reason",
                    reason.isEmpty()
                            ? Words.of("studio.problem.why", names.title(now.id()))
                            : Words.of(
                                    "studio.problem.long",
                                    Words.of("studio.field.reason"),
                                    LONGEST_REASON,
                                    reason.length())));
            return Optional.empty();
        }
        return Optional.of(
                new Scenario.Assumption(now.id(), new Elicited(low, mode, high), now.unit(), Basis.ASSUMPTION, reason));
    }

    private double number(Scenario.Assumption now, String which, Typed typed, List<Problem> problems) {
        String field = now.id() + ":" + which;
        double value = AssumptionNames.read(typed.text(field), now.unit());
        boolean right = AssumptionNames.isShare(now.unit()) ? value >= -1 && value <= 1 : Double.isFinite(value);
        if (!right) {
            problems.add(new Problem(
                    field,
                    Words.of(
                            AssumptionNames.isShare(now.unit()) ? "studio.problem.shareOf" : "studio.problem.number",
                            names.title(now.id()),
                            Words.of("studio.which." + which),
                            Typed.shortened(typed.text(field)))));
        }
        return value;
    }

    private static Scenario withAssumptions(Scenario scenario, List<Scenario.Assumption> assumptions) {
        return new Scenario(
                scenario.name(),
                scenario.description(),
                scenario.baseYear(),
                scenario.years(),
                scenario.areas(),
                scenario.professions(),
                assumptions,
                scenario.levers(),
                scenario.expertsAtHand(),
                scenario.upskilling(),
                scenario.phasing(),
                scenario.waits(),
                scenario.run(),
                scenario.data());
    }
}
