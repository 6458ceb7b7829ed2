package org.evenhand.app.workforce.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.Profession;

/** A scenario as the fields of the form. */
final class ChangeFields {

    private ChangeFields() {}

    static int steps(Scenario scenario) {
        return scenario.expertsAtHand().map(experts -> experts.rollOut().size()).orElse(4);
    }

    static int firstStep(Scenario scenario) {
        return scenario.expertsAtHand()
                .filter(experts -> !experts.rollOut().isEmpty())
                .map(experts -> experts.rollOut().getFirst().year())
                .orElse(scenario.baseYear());
    }

    static List<Profession> mixOf(Scenario scenario) {
        Set<Profession> all = new LinkedHashSet<>();
        scenario.expertsAtHand().ifPresent(experts -> all.addAll(experts.mix().keySet()));
        all.addAll(scenario.professions());
        return List.copyOf(all);
    }

    /** The fields as a scenario has them. */
    static Map<String, String> of(Scenario scenario) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", scenario.name());
        fields.put("description", scenario.description());
        fields.put("years", String.valueOf(scenario.years()));
        fields.put("area", String.join(",", scenario.areas()));
        int number = 1;
        for (Scenario.Lever lever : scenario.levers()) {
            String prefix = "lever-" + number++ + "-";
            fields.put(prefix + "kind", lever.kind().name());
            fields.put(
                    prefix + "profession",
                    lever.profession().map(Profession::name).orElse(""));
            fields.put(prefix + "where", String.join(",", lever.areas()));
            fields.put(prefix + "shape", lever.profile().shape().name());
            fields.put(prefix + "from", String.valueOf(lever.profile().from()));
            fields.put(prefix + "to", String.valueOf(lever.profile().to()));
            fields.put(
                    prefix + "percent", AssumptionNames.written(lever.profile().factor(), "SHARE"));
            fields.put(prefix + "reason", lever.reason());
        }
        fields.put("days", scenario.expertsAtHand().isPresent() ? "YES" : "NO");
        scenario.expertsAtHand().ifPresent(experts -> fields.putAll(days(experts)));
        fields.put("seed", String.valueOf(scenario.run().seed()));
        fields.put("draws", String.valueOf(scenario.run().draws()));
        fields.put("method", scenario.run().method().name());
        return fields;
    }

    private static Map<String, String> days(Scenario.ExpertsAtHand experts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < experts.rollOut().size(); i++) {
            fields.put(
                    "share-" + (i + 1),
                    AssumptionNames.written(experts.rollOut().get(i).share(), "SHARE"));
        }
        experts.mix()
                .forEach((profession, share) ->
                        fields.put("mix-" + profession.name(), AssumptionNames.written(share, "SHARE")));
        experts.order()
                .forEach(start ->
                        start.areas().forEach(area -> fields.put("start-" + area, String.valueOf(start.year()))));
        if (experts.moneyEnds().isPresent()) {
            fields.put("money-ends", String.valueOf(experts.moneyEnds().getAsInt()));
        }
        return fields;
    }
}
