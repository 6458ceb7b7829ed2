package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Builds small sharing problems that read as what they are. Invented areas only. */
final class World {

    private final Set<String> areas = new LinkedHashSet<>();
    private final Set<String> professions = new LinkedHashSet<>();
    private final Set<String> conditions = new LinkedHashSet<>();
    private final List<SharingProblem.Capacity> capacities = new ArrayList<>();
    private final List<SharingProblem.Need> needs = new ArrayList<>();
    private final List<SharingProblem.Link> links = new ArrayList<>();
    private final List<SharingProblem.AreaCap> areaCaps = new ArrayList<>();
    private final List<SharingProblem.Floor> floors = new ArrayList<>();
    private String mostLent = "1";

    /** One area, one profession, one condition. */
    World area(String area, String has, String needed) {
        return has(area, "teacher", has).needs(area, "teacher", "hearing", needed);
    }

    World has(String area, String profession, String days) {
        areas.add(area);
        professions.add(profession);
        capacities.add(new SharingProblem.Capacity(area, profession, new BigDecimal(days)));
        return this;
    }

    World needs(String area, String profession, String condition, String days) {
        conditions.add(condition);
        needs.add(new SharingProblem.Need(area, profession, condition, new BigDecimal(days)));
        return this;
    }

    World link(String from, String to, String loss, String distance) {
        links.add(new SharingProblem.Link(from, to, new BigDecimal(loss), new BigDecimal(distance)));
        return this;
    }

    World mostLent(String share) {
        mostLent = share;
        return this;
    }

    World cap(String area, String share) {
        areaCaps.add(new SharingProblem.AreaCap(area, new BigDecimal(share)));
        return this;
    }

    World floor(String area, String condition, String coverage) {
        floors.add(new SharingProblem.Floor(area, condition, new BigDecimal(coverage)));
        return this;
    }

    SharingProblem problem() {
        return new SharingProblem(
                List.copyOf(areas),
                List.copyOf(professions),
                List.copyOf(conditions),
                capacities,
                needs,
                links,
                new BigDecimal(mostLent),
                areaCaps,
                List.of(),
                floors);
    }
}
