package org.evenhand.app.workforce.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.engine.plan.Profile;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.workforce.WorkforceAssumptions;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Component;

/** Puts together the form of a scenario. */
@Component
class ChangePages {

    private final Areas areas;
    private final List<Profession> professions;

    ChangePages(Areas areas, Packs packs) {
        this.areas = areas;
        this.professions = WorkforceAssumptions.from(packs).professions();
    }

    /** As the scenario is. */
    ChangePage of(StudioFrame frame, Scenario scenario) {
        Map<String, String> fields = ChangeFields.of(scenario);
        return page(
                frame,
                scenario,
                FormProblems.none(),
                name -> fields.getOrDefault(name, ""),
                scenario.professions().stream().map(Profession::name).toList());
    }

    /** As it was typed, with what is wrong. */
    ChangePage of(StudioFrame frame, Scenario scenario, Typed typed, List<Problem> problems) {
        return page(frame, scenario, new FormProblems(problems), typed::text, typed.list("professions"));
    }

    private ChangePage page(
            StudioFrame frame,
            Scenario scenario,
            FormProblems problems,
            ChangePage.Fields fields,
            List<String> chosen) {
        return new ChangePage(
                frame,
                problems,
                fields,
                areaOptions(scenario),
                professionsOf(scenario),
                chosen,
                IntStream.rangeClosed(1, shownLevers(fields)).boxed().toList(),
                lists(scenario, fields),
                areas.regions().stream()
                        .map(region -> new ChangePage.Region(
                                region.name(), "start-" + region.code().code()))
                        .toList(),
                IntStream.rangeClosed(1, ChangeFields.steps(scenario))
                        .mapToObj(i -> new ChangePage.Share(
                                PlanWords.year(ChangeFields.firstStep(scenario) + i - 1), "share-" + i))
                        .toList(),
                ChangeFields.mixOf(scenario).stream()
                        .map(profession -> new ChangePage.Share(profession.title(), "mix-" + profession.name()))
                        .toList(),
                kept(scenario));
    }

    /** Those that are filled in, and two more. */
    private static int shownLevers(ChangePage.Fields fields) {
        int last = 0;
        for (int number = 1; number <= ChangeForm.MOST_LEVERS; number++) {
            last = fields.of("lever-" + number + "-kind").isEmpty() ? last : number;
        }
        return Math.min(ChangeForm.MOST_LEVERS, last + 2);
    }

    private List<Option> areaOptions(Scenario scenario) {
        List<Option> options = new ArrayList<>();
        String own = String.join(",", scenario.areas());
        options.add(Option.of(Scenario.ENGLAND, Words.of("studio.area.england")));
        options.add(Option.of(Scenario.AUTHORITIES, Words.of("studio.area.authorities")));
        areas.regions()
                .forEach(region ->
                        options.add(Option.of(region.code().code(), Words.of("studio.area.region", region.name()))));
        areas.authorities()
                .forEach(authority -> options.add(Option.of(authority.code().code(), authority.name())));
        if (options.stream().noneMatch(option -> own.equals(option.value()))) {
            options.addFirst(Option.of(own, Words.of("studio.area.own", own)));
        }
        return options;
    }

    /** Those of whom a national number is known, and those the scenario has. */
    private List<Choice> professionsOf(Scenario scenario) {
        List<Profession> all = new ArrayList<>(professions);
        scenario.professions().stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all.stream().map(one -> Choice.of(one.name(), one.title())).toList();
    }

    private ChangePage.Lists lists(Scenario scenario, ChangePage.Fields fields) {
        List<Option> kinds = new ArrayList<>(List.of(Option.of("", Words.of("studio.lever.none"))));
        for (Scenario.LeverKind kind : Scenario.LeverKind.values()) {
            kinds.add(Option.of(kind.name(), Words.of("studio.lever." + kind.name())));
        }
        List<Option> whose = new ArrayList<>(List.of(Option.of("", Words.of("studio.each.profession"))));
        scenario.professions().forEach(one -> whose.add(Option.of(one.name(), one.title())));
        List<Option> where = new ArrayList<>(List.of(Option.of("", Words.of("studio.lever.everywhere"))));
        areas.regions().forEach(region -> where.add(Option.of(region.code().code(), region.name())));
        for (int number = 1; number <= ChangeForm.MOST_LEVERS; number++) {
            String own = fields.of("lever-" + number + "-where");
            if (!own.isEmpty() && where.stream().noneMatch(option -> own.equals(option.value()))) {
                where.add(Option.of(own, own));
            }
        }
        List<Option> years = IntStream.rangeClosed(scenario.baseYear(), scenario.baseYear() + 30)
                .mapToObj(year -> Option.of(String.valueOf(year), PlanWords.year(year)))
                .toList();
        List<Option> ends = new ArrayList<>(List.of(Option.of("", Words.of("studio.money.goesOn"))));
        ends.addAll(years.subList(1, Math.min(12, years.size())));
        List<Option> starts = new ArrayList<>(List.of(Option.of("", Words.of("studio.start.atOnce"))));
        starts.addAll(years.subList(1, Math.min(12, years.size())));
        return new ChangePage.Lists(
                kinds,
                whose,
                where,
                years,
                Arrays.stream(Profile.Shape.values())
                        .map(shape -> Option.of(shape.name(), Words.of("studio.shape." + shape.name())))
                        .toList(),
                Arrays.stream(Scenario.Method.values())
                        .map(method -> Option.of(method.name(), Words.of("studio.method." + method.name())))
                        .toList(),
                ends,
                starts);
    }

    private static List<String> kept(Scenario scenario) {
        List<String> kept = new ArrayList<>();
        if (!scenario.assumptions().isEmpty()) {
            kept.add(Words.of("studio.kept.assumptions", scenario.assumptions().size()));
        }
        if (!scenario.upskilling().isEmpty()) {
            kept.add(Words.of("studio.kept.upskilling", scenario.upskilling().size()));
        }
        scenario.phasing()
                .ifPresent(phasing -> kept.add(
                        Words.of("studio.kept.phasing", phasing.phases().size())));
        if (!scenario.waits().isEmpty()) {
            kept.add(Words.of("studio.kept.waits", scenario.waits().size()));
        }
        return kept;
    }
}
