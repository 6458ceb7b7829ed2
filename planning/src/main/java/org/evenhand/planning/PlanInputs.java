package org.evenhand.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.RegionCode;

/** What the packs say that a plan needs. Immutable and safe for many threads; made once, because reading it takes a moment. */
public final class PlanInputs {

    private final Areas areas;

    private PlanInputs(Areas areas) {
        this.areas = areas;
    }

    public static PlanInputs from(Packs packs) {
        return new PlanInputs(Areas.from(packs));
    }

    /** Every pack that is read, in the edition in use. */
    public List<DataVersion> data() {
        return List.of(areas.version());
    }

    /**
     * The areas a scenario names, in the order of their codes.
     *
     * @throws NotUnderstood where one is not known
     */
    public List<PlanArea> areasOf(Scenario scenario) {
        return areasOf(scenario.areas());
    }

    List<PlanArea> areasOf(List<String> names) {
        Map<String, PlanArea> chosen = new LinkedHashMap<>();
        for (String name : names) {
            if (name.equals(Scenario.ENGLAND)) {
                chosen.put(PlanArea.ENGLAND.code(), PlanArea.ENGLAND);
            } else {
                authoritiesOf(name)
                        .forEach(authority -> chosen.put(
                                authority.code().code(),
                                new PlanArea(
                                        authority.code().code(), authority.name(), Optional.of(authority.region()))));
            }
        }
        List<PlanArea> sorted = new ArrayList<>(chosen.values());
        sorted.sort(java.util.Comparator.comparing(PlanArea::code));
        return sorted;
    }

    private List<Authority> authoritiesOf(String name) {
        if (name.equals(Scenario.AUTHORITIES)) {
            return areas.authorities();
        }
        if (name.startsWith("E12")) {
            RegionCode region = RegionCode.of(name);
            if (areas.find(region).isPresent()) {
                return areas.in(region);
            }
        } else {
            Optional<Authority> found = areas.find(LaCode.of(name));
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        throw new NotUnderstood(
                "Area",
                name,
                "Use “england”, “authorities”, a code of an authority like 383, or of a region like E12000003.");
    }
}
