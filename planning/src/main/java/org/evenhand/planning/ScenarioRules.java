package org.evenhand.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.vocabulary.Profession;
import tools.jackson.databind.JsonNode;

/** What the values of a scenario must be together, which a schema cannot say. Looks at whatever is there, so that it may run on a file whose form is wrong. */
final class ScenarioRules {

    /** For those who come from outside the professions of the model. */
    static final String OUTSIDE = "TEACHER";

    private static final double SHARES_TOLERANCE = 1e-6;

    private final JsonNode file;
    private final List<ScenarioProblem> problems = new ArrayList<>();
    private final List<String> professions =
            Stream.of(Profession.values()).map(Profession::name).toList();

    private ScenarioRules(JsonNode file) {
        this.file = file;
    }

    static List<ScenarioProblem> check(JsonNode file) {
        ScenarioRules rules = new ScenarioRules(file);
        if (file.isObject()) {
            rules.areas();
            rules.professions();
            rules.assumptions();
            rules.levers();
            rules.experts();
            rules.upskilling();
            rules.waits();
            rules.phases();
        }
        return rules.problems;
    }

    private void areas() {
        Set<String> seen = new HashSet<>();
        JsonNode areas = file.path("areas");
        for (int i = 0; i < areas.size(); i++) {
            String area = areas.get(i).asString("");
            if (!seen.add(area)) {
                add("/areas/" + i, area, "The area stands twice.", "Remove one.");
            }
        }
        if (seen.contains(Scenario.ENGLAND) && seen.size() > 1) {
            add(
                    "/areas",
                    areas.toString(),
                    "England as one area cannot stand beside others.",
                    "Use “england” alone, or “authorities” for all of them.");
        }
    }

    private void professions() {
        Set<String> seen = new HashSet<>();
        JsonNode chosen = file.path("professions");
        for (int i = 0; i < chosen.size(); i++) {
            String code = chosen.get(i).asString("");
            known("/professions/" + i, code);
            if (!seen.add(code)) {
                add("/professions/" + i, code, "The profession stands twice.", "Remove one.");
            }
        }
    }

    private void known(String path, String code) {
        if (!code.isEmpty() && !professions.contains(code)) {
            add(
                    path,
                    code,
                    "There is no such profession.",
                    Nearest.to(code, professions)
                            .map(nearest -> "Did you mean “%s”?".formatted(nearest))
                            .orElse("Use a code of the pack of professions, like SLT or QTVI."));
        }
    }

    private void assumptions() {
        Set<String> seen = new HashSet<>();
        JsonNode all = file.path("assumptions");
        for (int i = 0; i < all.size(); i++) {
            String path = "/assumptions/" + i;
            JsonNode assumption = all.get(i);
            String id = assumption.path("id").asString("");
            double low = assumption.path("low").asDouble(Double.NaN);
            double mode = assumption.path("mode").asDouble(Double.NaN);
            double high = assumption.path("high").asDouble(Double.NaN);
            String three = "%s, %s, %s".formatted(low, mode, high);
            if (low > mode || mode > high) {
                add(path, three, "Low, mode and high are not in this order.", "Put them in order.");
            }
            if (low < 0 && !id.endsWith("net-change") && !id.endsWith("net-growth")) {
                add(path + "/low", String.valueOf(low), "A rate or number here is not negative.", "Give 0 or more.");
            }
            boolean isShare = assumption.path("unit").asString("").equals("SHARE") || id.endsWith(".moves-rate");
            if (isShare && high > 1) {
                add(path + "/high", String.valueOf(high), "A share is at most 1.", "Give 0.09 for 9%.");
            }
            lending(path, id, assumption);
            if (!seen.add(id)) {
                add(path + "/id", id, "The assumption stands twice.", "Remove one.");
            }
        }
    }

    private void lending(String path, String id, JsonNode assumption) {
        for (String which : List.of("low", "mode", "high")) {
            double value = assumption.path(which).asDouble(Double.NaN);
            LendingTerms.fault(id, value)
                    .filter(fault -> !Double.isNaN(value))
                    .ifPresent(fault -> add(path + "/" + which, String.valueOf(value), fault.rule(), fault.remedy()));
        }
    }

    private void levers() {
        JsonNode levers = file.path("levers");
        int last = file.path("base_year").asInt(0) + file.path("years").asInt(0);
        for (int i = 0; i < levers.size(); i++) {
            String path = "/levers/" + i;
            known(path + "/profession", levers.get(i).path("profession").asString(""));
            JsonNode profile = levers.get(i).path("profile");
            int from = profile.path("from").asInt(0);
            if (profile.path("to").asInt(from) < from) {
                add(
                        path + "/profile/to",
                        profile.path("to").toString(),
                        "The last year of the change lies before its first.",
                        "Give %d or later.".formatted(from));
            }
            if (last > 0 && from > last) {
                add(
                        path + "/profile/from",
                        String.valueOf(from),
                        "The change begins after the last year of the plan, %d.".formatted(last),
                        "Let it begin earlier, or plan for more years.");
            }
        }
    }

    private void experts() {
        JsonNode experts = file.path("experts_at_hand");
        JsonNode steps = experts.path("roll_out");
        for (int i = 1; i < steps.size(); i++) {
            int before = steps.get(i - 1).path("year").asInt(0);
            int year = steps.get(i).path("year").asInt(0);
            if (year != before + 1) {
                add(
                        "/experts_at_hand/roll_out/" + i + "/year",
                        String.valueOf(year),
                        "Years follow each other without a gap; before it stands %d.".formatted(before),
                        "Give a share for %d too.".formatted(before + 1));
            }
        }
        double sum = 0;
        JsonNode mix = experts.path("mix");
        for (String code : mix.propertyNames()) {
            known("/experts_at_hand/mix/" + code, code);
            sum += mix.path(code).asDouble(0);
        }
        if (!mix.isEmpty() && Math.abs(sum - 1) > SHARES_TOLERANCE) {
            add(
                    "/experts_at_hand/mix",
                    String.valueOf(Math.round(sum * 1e6) / 1e6),
                    "The shares sum to this, and must sum to 1.",
                    "Change one of the shares.");
        }
    }

    private void upskilling() {
        Map<String, Set<String>> ways = new HashMap<>();
        JsonNode all = file.path("upskilling");
        for (int i = 0; i < all.size(); i++) {
            String path = "/upskilling/" + i;
            String from = all.get(i).path("from").asString("");
            String to = all.get(i).path("to").asString("");
            if (!from.equals(OUTSIDE)) {
                known(path + "/from", from);
            }
            known(path + "/to", to);
            ways.computeIfAbsent(from, unseen -> new LinkedHashSet<>()).add(to);
            if (reaches(ways, to, from, new HashSet<>())) {
                add(
                        path,
                        from + " → " + to,
                        "The ways go round in a circle: one could become what one was.",
                        "Remove one of the ways.");
            }
        }
    }

    private static boolean reaches(Map<String, Set<String>> ways, String at, String goal, Set<String> seen) {
        if (at.equals(goal)) {
            return true;
        }
        return seen.add(at)
                && ways.getOrDefault(at, Set.of()).stream().anyMatch(next -> reaches(ways, next, goal, seen));
    }

    private void waits() {
        JsonNode waits = file.path("waits");
        for (int i = 0; i < waits.size(); i++) {
            known("/waits/" + i + "/profession", waits.get(i).path("profession").asString(""));
        }
    }

    private void phases() {
        Set<String> seen = new HashSet<>();
        JsonNode phases = file.path("phasing").path("phases");
        for (int i = 0; i < phases.size(); i++) {
            String name = phases.get(i).path("name").asString("");
            if (!seen.add(name)) {
                add("/phasing/phases/" + i + "/name", name, "Two phases have this name.", "Rename one.");
            }
        }
        if (!phases.isEmpty() && !file.has("experts_at_hand")) {
            add(
                    "/phasing",
                    "",
                    "Phases need to know who gives the days.",
                    "Add “experts_at_hand” with its mix of professions.");
        }
    }

    private void add(String path, String value, String rule, String remedy) {
        problems.add(new ScenarioProblem(path, value, rule, remedy));
    }
}
