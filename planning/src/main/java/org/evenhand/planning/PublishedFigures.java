package org.evenhand.planning;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.figures.EhcPlans;
import org.evenhand.packs.figures.EhcPlansByAge;
import org.evenhand.packs.figures.EhcRequests;
import org.evenhand.packs.figures.Waits;
import org.evenhand.packs.settings.SettingKinds;
import org.evenhand.packs.settings.Settings;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * What is published of children: of each area, by age, and who waits.
 *
 * @param facts by the code of the area
 * @param waiting children who were waiting in England
 * @param data the editions it was read from
 */
record PublishedFigures(
        Map<String, AreaFacts> facts, EhcPlansByAge ages, List<StillWaiting> waiting, List<DataVersion> data) {

    PublishedFigures {
        facts = Map.copyOf(facts);
        waiting = List.copyOf(waiting);
        data = List.copyOf(data);
    }

    static PublishedFigures of(Packs packs, Areas areas, Settings settings) {
        EhcPlans plans = EhcPlans.from(packs);
        EhcPlansByAge ages = EhcPlansByAge.from(packs);
        EhcRequests requests = EhcRequests.from(packs);
        Waits waits = Waits.from(packs);
        Year last = requests.years().getLast();
        Set<Need> needs = plans.england().byNeed().keySet();
        Map<String, AreaFacts> facts = new HashMap<>();
        for (Authority authority : areas.authorities()) {
            LaCode code = authority.code();
            facts.put(
                    code.code(),
                    AreaFacts.of(
                            plans.of(code),
                            needs,
                            requests.of(code, last).assess(),
                            SettingKinds.count(settings.in(code))));
        }
        facts.put(
                PlanArea.ENGLAND.code(),
                AreaFacts.of(
                        plans.england(), needs, requests.england(last).assess(), SettingKinds.count(settings.list())));
        return new PublishedFigures(
                facts,
                ages,
                StillWaiting.from(waits),
                List.of(plans.version(), ages.version(), requests.version(), waits.version()));
    }

    AreaFacts of(String area) {
        AreaFacts found = facts.get(area);
        if (found == null) {
            throw new NotUnderstood("Area", area, "Nothing is published of it that a plan could start from.");
        }
        return found;
    }
}
