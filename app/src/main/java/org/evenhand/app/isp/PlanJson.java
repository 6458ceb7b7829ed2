package org.evenhand.app.isp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.app.isp.PlanDocument.AboutMe;
import org.evenhand.app.isp.PlanDocument.Child;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.isp.PlanDocument.Overruling;
import org.evenhand.app.isp.PlanDocument.Per;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.PlanDocument.Review;
import org.evenhand.app.isp.PlanDocument.Training;
import org.evenhand.engine.ledger.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan as canonical JSON: what is hashed, kept and carried. The form is plan-1.schema.json. */
public final class PlanJson {

    private static final int SCHEMA = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private PlanJson() {}

    /** The one spelling of this document. */
    public static CanonicalJson of(PlanDocument plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("schema", SCHEMA);
        map.put("salt", plan.salt());
        map.put("setting", plan.setting());
        map.put(
                "child",
                Map.of(
                        "called",
                        plan.child().called(),
                        "birthMonth",
                        plan.child().birthMonth(),
                        "birthYear",
                        plan.child().birthYear()));
        map.put(
                "aboutMe",
                Map.of(
                        "strengths",
                        plan.aboutMe().strengths(),
                        "voice",
                        plan.aboutMe().voice(),
                        "voiceHeard",
                        plan.aboutMe().voiceHeard()));
        map.put("needs", plan.needs());
        map.put("outcomes", plan.outcomes().stream().map(PlanJson::map).toList());
        map.put(
                "reviews",
                plan.reviews().stream()
                        .map(review ->
                                Map.of("on", review.on().toString(), "who", review.who(), "changed", review.changed()))
                        .toList());
        plan.nextReview().ifPresent(day -> map.put("nextReview", day.toString()));
        return CanonicalJson.of(map);
    }

    /**
     * @throws IllegalArgumentException if it does not have the form of a plan; a version is checked by {@link PlanSchema} before
     */
    public static PlanDocument read(String text) {
        return read(JSON.readTree(text));
    }

    static PlanDocument read(JsonNode json) {
        try {
            JsonNode child = json.get("child");
            JsonNode about = json.get("aboutMe");
            return new PlanDocument(
                    text(json, "salt"),
                    text(json, "setting"),
                    new Child(
                            text(child, "called"),
                            child.get("birthMonth").asInt(),
                            child.get("birthYear").asInt()),
                    new AboutMe(text(about, "strengths"), text(about, "voice"), text(about, "voiceHeard")),
                    each(json.get("needs"), JsonNode::asString),
                    each(json.get("outcomes"), PlanJson::outcome),
                    each(
                            json.get("reviews"),
                            one -> new Review(day(one, "on"), text(one, "who"), text(one, "changed"))),
                    Optional.ofNullable(json.get("nextReview"))
                            .map(JsonNode::asString)
                            .map(LocalDate::parse));
        } catch (java.time.DateTimeException noDay) {
            throw new IllegalArgumentException("This is not a plan of schema 1: a day is none. Correct it.", noDay);
        }
    }

    private static Map<String, Object> map(Outcome outcome) {
        return Map.of(
                "id",
                outcome.id(),
                "what",
                outcome.what(),
                "measure",
                outcome.measure(),
                "byWhen",
                outcome.byWhen().toString(),
                "provision",
                outcome.provision().stream().map(PlanJson::map).toList());
    }

    private static Map<String, Object> map(Provision provision) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", provision.id());
        map.put("what", provision.what());
        provision.task().ifPresent(task -> map.put("task", task));
        map.put("minutesEach", provision.minutesEach());
        map.put("times", provision.times());
        map.put("per", provision.per().name());
        map.put("weeks", provision.weeks());
        map.put("deliverer", provision.deliverer().code());
        map.put("competence", provision.competence());
        provision
                .training()
                .ifPresent(given -> map.put(
                        "training",
                        Map.of(
                                "by",
                                given.by().code(),
                                "on",
                                given.on().toString(),
                                "supervisedBy",
                                given.supervisedBy())));
        provision
                .override()
                .ifPresent(given -> map.put(
                        "override",
                        Map.of(
                                "task",
                                given.task(),
                                "tasks",
                                given.tasks(),
                                "reason",
                                given.reason(),
                                "decidedBy",
                                given.decidedBy(),
                                "on",
                                given.on().toString())));
        return map;
    }

    private static Outcome outcome(JsonNode json) {
        return new Outcome(
                text(json, "id"),
                text(json, "what"),
                text(json, "measure"),
                day(json, "byWhen"),
                each(json.get("provision"), PlanJson::provision));
    }

    private static Provision provision(JsonNode json) {
        return new Provision(
                text(json, "id"),
                text(json, "what"),
                Optional.ofNullable(json.get("task")).map(JsonNode::asString),
                json.get("minutesEach").asInt(),
                json.get("times").asInt(),
                Per.valueOf(text(json, "per")),
                json.get("weeks").asInt(),
                new Deliverer(text(json, "deliverer")),
                text(json, "competence"),
                Optional.ofNullable(json.get("training"))
                        .map(one -> new Training(
                                new Deliverer(text(one, "by")), day(one, "on"), text(one, "supervisedBy"))),
                Optional.ofNullable(json.get("override"))
                        .map(one -> new Overruling(
                                text(one, "task"),
                                text(one, "tasks"),
                                text(one, "reason"),
                                text(one, "decidedBy"),
                                day(one, "on"))));
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        list.forEach(one -> all.add(reader.apply(one)));
        return all;
    }

    private static String text(JsonNode json, String name) {
        return json.get(name).asString();
    }

    private static LocalDate day(JsonNode json, String name) {
        return LocalDate.parse(text(json, name));
    }
}
