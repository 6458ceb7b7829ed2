package org.evenhand.app.workforce.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.app.place.Sources;
import org.evenhand.app.workforce.ScenarioId;
import org.evenhand.planning.Known;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanRow;
import org.evenhand.planning.RunRecord;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.stereotype.Component;

/** A plan as data for programs. Everything is in full-time equivalents; the ranges hold nine times in ten. */
@Component
class PlanJson {

    private final Sources sources;

    PlanJson(Sources sources) {
        this.sources = sources;
    }

    Map<String, Object> of(ScenarioId id, PlanResult plan) {
        RunRecord record = plan.record();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", plan.scenario().name());
        all.put("id", id.value());
        all.put("address", "/studio/scenarios/" + id);
        all.put("notice", "A scenario, not a forecast.");
        all.put("unit", "FULL_TIME_EQUIVALENT");
        all.put("yearsBeginIn", "April");
        all.put("levelOfRanges", PlanWords.LEVEL);
        all.put("method", "/methods/" + PlanPages.METHOD);
        all.put("computed", record.method().name());
        all.put("seed", record.seed());
        all.put("draws", record.draws());
        all.put("program", record.version());
        all.put("notes", record.notes());
        all.put(
                "signs",
                Map.of(
                        "PUBLISHED", "counted for this very area",
                        "IMPLIED", "what a national figure would mean here under a named assumption; nobody counted it",
                        "NOT_KNOWN", "not known how many there are; notKnownBecause says why"));
        all.put("totals", plan.totals().stream().map(PlanJson::row).toList());
        all.put("rows", plan.rows().stream().map(PlanJson::row).toList());
        all.put("data", record.data().stream().map(this::described).toList());
        return all;
    }

    private Map<String, Object> described(DataVersion version) {
        return Map.of("pack", version.toString(), "sources", List.copyOf(sources.of(version)));
    }

    private static Map<String, Object> row(PlanRow row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("area", row.area().code());
        one.put("areaName", row.area().name());
        one.put("profession", row.profession().name());
        one.put("year", row.year());
        if (row.isNeedKnown()) {
            one.put("needed", amount(row.need().total()));
            one.put("neededByLaw", amount(row.need().statutory()));
            one.put("neededForPathways", amount(row.need().service()));
            one.put("neededForDaysInSettings", amount(row.need().expertsAtHand()));
        }
        if (!row.need().isComplete()) {
            one.put("neededIsAtLeastWithout", row.need().withheld());
        }
        one.put("known", PlanWords.knownKey(row.known()));
        if (row.known() instanceof Known.NotKnown not) {
            one.put("notKnownBecause", not.why());
        }
        row.supply().ifPresent(supply -> one.put("there", supply(supply)));
        row.gap().ifPresent(gap -> one.put("short", gap(gap)));
        return one;
    }

    private static Map<String, Object> amount(PlanRow.Amount amount) {
        return Map.of("mean", amount.mean(), "standardDeviation", amount.sd());
    }

    private static Map<String, Object> supply(PlanRow.Supply supply) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("mean", supply.mean());
        one.put("low", supply.p5());
        one.put("median", supply.p50());
        one.put("high", supply.p95());
        one.put("standardDeviation", supply.sd());
        one.put("standardDeviationOfParameters", supply.sdParameter());
        one.put("standardDeviationOfChance", supply.sdChance());
        one.put("people", supply.people());
        return one;
    }

    private static Map<String, Object> gap(PlanRow.Gap gap) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("mean", gap.mean());
        one.put("low", gap.low());
        one.put("high", gap.high());
        one.put("coverage", gap.coverage());
        one.put("probabilityOfEnough", gap.probabilityClosed());
        return one;
    }
}
