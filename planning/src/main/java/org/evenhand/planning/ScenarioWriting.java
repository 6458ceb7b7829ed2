package org.evenhand.planning;

import java.util.List;
import org.evenhand.engine.plan.Profile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From a scenario to JSON, with keys always in the same order. */
final class ScenarioWriting {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ScenarioWriting() {}

    static String of(Scenario scenario) {
        ObjectNode file = MAPPER.createObjectNode();
        file.put("version", 1).put("name", scenario.name());
        if (!scenario.description().isEmpty()) {
            file.put("description", scenario.description());
        }
        file.put("base_year", scenario.baseYear()).put("years", scenario.years());
        texts(file.putArray("areas"), scenario.areas());
        texts(file.putArray("professions"), scenario.professions());
        if (!scenario.assumptions().isEmpty()) {
            ArrayNode assumptions = file.putArray("assumptions");
            scenario.assumptions().forEach(assumption -> assumption(assumptions.addObject(), assumption));
        }
        if (!scenario.levers().isEmpty()) {
            ArrayNode levers = file.putArray("levers");
            scenario.levers().forEach(lever -> lever(levers.addObject(), lever));
        }
        scenario.expertsAtHand().ifPresent(experts -> experts(file.putObject("experts_at_hand"), experts));
        if (!scenario.upskilling().isEmpty()) {
            ArrayNode ways = file.putArray("upskilling");
            scenario.upskilling().forEach(way -> upskilling(ways.addObject(), way));
        }
        scenario.phasing().ifPresent(phasing -> phasing(file.putObject("phasing"), phasing));
        if (!scenario.waits().isEmpty()) {
            ArrayNode waits = file.putArray("waits");
            scenario.waits().forEach(wait -> wait(waits.addObject(), wait));
        }
        file.putObject("run")
                .put("seed", scenario.run().seed())
                .put("draws", scenario.run().draws())
                .put("method", scenario.run().method().name());
        if (!scenario.data().isEmpty()) {
            texts(file.putArray("data"), scenario.data());
        }
        return MAPPER.writeValueAsString(file).replace("\r\n", "\n") + "\n";
    }

    private static void assumption(ObjectNode node, Scenario.Assumption assumption) {
        node.put("id", assumption.id())
                .put("low", assumption.value().low())
                .put("mode", assumption.value().mode())
                .put("high", assumption.value().high())
                .put("unit", assumption.unit())
                .put("basis", assumption.basis().name())
                .put("reason", assumption.reason());
    }

    private static void lever(ObjectNode node, Scenario.Lever lever) {
        node.put("lever", lever.kind().name());
        lever.profession().ifPresent(profession -> node.put("profession", profession.name()));
        if (!lever.areas().isEmpty()) {
            texts(node.putArray("areas"), lever.areas());
        }
        Profile profile = lever.profile();
        node.putObject("profile")
                .put("shape", profile.shape().name())
                .put("from", profile.from())
                .put("to", profile.to())
                .put("factor", profile.factor());
        node.put("reason", lever.reason());
    }

    private static void experts(ObjectNode node, Scenario.ExpertsAtHand experts) {
        ArrayNode steps = node.putArray("roll_out");
        experts.rollOut()
                .forEach(step -> steps.addObject().put("year", step.year()).put("share", step.share()));
        ObjectNode mix = node.putObject("mix");
        experts.mix().forEach((profession, share) -> mix.put(profession.name(), share));
        if (!experts.order().isEmpty()) {
            ArrayNode order = node.putArray("order");
            experts.order().forEach(start -> {
                ObjectNode entry = order.addObject();
                texts(entry.putArray("areas"), start.areas());
                entry.put("from", start.year());
            });
        }
        experts.moneyEnds().ifPresent(year -> node.put("money_ends", year));
    }

    private static void upskilling(ObjectNode node, Scenario.Upskilling way) {
        node.put("from", way.from().map(Enum::name).orElse(ScenarioRules.OUTSIDE))
                .put("to", way.to().name())
                .put("years", way.years())
                .put("places_a_year", way.placesPerYear())
                .put("completion", way.completion())
                .put("reason", way.reason());
    }

    private static void phasing(ObjectNode node, Scenario.Phasing phasing) {
        node.put("level", phasing.level())
                .put("trained_needed", phasing.trainedNeeded())
                .put("trained_a_year", phasing.trainedAYear())
                .put("evaluation_years", phasing.evaluationYears());
        ArrayNode phases = node.putArray("phases");
        for (Scenario.Phase phase : phasing.phases()) {
            ObjectNode entry = phases.addObject().put("name", phase.name());
            texts(entry.putArray("areas"), phase.areas());
            entry.put("layer", phase.layer().code());
            ObjectNode days = entry.putObject("days");
            phase.days().forEach((kind, each) -> days.put(kind.name(), each));
            entry.put("earliest", phase.earliest());
        }
    }

    private static void wait(ObjectNode node, Scenario.WaitingList wait) {
        node.put("profession", wait.profession().name()).put("area", wait.area());
        ArrayNode waiting = node.putArray("waiting");
        wait.waiting().forEach(waiting::add);
        node.put("referrals_a_month", wait.referralsAMonth())
                .put("starts_per_person_a_month", wait.startsPerPersonAMonth())
                .put("leave_a_month", wait.leaveAMonth())
                .put("target_weeks", wait.targetWeeks())
                .put("reason", wait.reason());
    }

    private static void texts(ArrayNode list, List<?> values) {
        values.forEach(value -> list.add(value.toString()));
    }
}
