package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.vocabulary.NotUnderstood;

/** Areas that parts of a scenario name: refused where they do not exist, told where they are not in the plan. */
final class NamedAreas {

    private final PlanInputs inputs;
    private final List<PlanArea> areas;
    private final List<String> outside = new ArrayList<>();

    /** @throws NotUnderstood where a part names what is no area */
    NamedAreas(Scenario scenario, PlanInputs inputs, List<PlanArea> areas) {
        this.inputs = inputs;
        this.areas = areas;
        scenario.levers()
                .forEach(lever -> look(lever.areas(), "The lever “%s” changes nothing".formatted(lever.reason())));
        scenario.expertsAtHand()
                .ifPresent(days -> days.order()
                        .forEach(start -> look(
                                start.areas(), "That days for settings begin in %d holds".formatted(start.year()))));
        scenario.phasing()
                .ifPresent(phasing -> phasing.phases()
                        .forEach(phase -> look(phase.areas(), "The phase “%s” is not judged".formatted(phase.name()))));
    }

    /** As sentences. */
    List<String> outside() {
        return List.copyOf(outside);
    }

    private void look(List<String> named, String what) {
        List<String> missing = named.stream()
                .filter(name -> inputs.areasOf(List.of(name)).stream().noneMatch(areas::contains))
                .filter(name -> areas.stream().noneMatch(area -> inputs.isIn(area, List.of(name))))
                .toList();
        if (!missing.isEmpty()) {
            outside.add("%s in %s: no area of this plan is there.".formatted(what, String.join(", ", missing)));
        }
    }
}
