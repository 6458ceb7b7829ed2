package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a sharing problem must be. Collects every fault, so that a file is mended in one go. */
final class SharingRules {

    /** More decimal places would say more than anybody can know of a day, and make the exact check slow. */
    private static final int DECIMAL_PLACES = 6;

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(10_000_000);
    private static final String ADD_OR_MEND = "Add it to the list, or mend the spelling.";

    private final List<SharingFault> faults = new ArrayList<>();
    private final Set<String> areas;
    private final Set<String> professions;
    private final Set<String> conditions;
    private final Map<List<String>, BigDecimal> capacityOf = new HashMap<>();
    private final Set<List<String>> needed = new HashSet<>();

    SharingRules(List<String> areas, List<String> professions, List<String> conditions) {
        this.areas = names("areas", areas);
        this.professions = names("professions", professions);
        this.conditions = names("conditions", conditions);
    }

    SharingRules capacities(List<SharingProblem.Capacity> capacities) {
        for (int i = 0; i < capacities.size(); i++) {
            SharingProblem.Capacity one = capacities.get(i);
            String path = "capacities[%d]".formatted(i);
            known(path + ".area", one.area(), areas, "an area of this problem");
            known(path + ".profession", one.profession(), professions, "a profession of this problem");
            days(path + ".days", one.days());
            if (capacityOf.put(List.of(one.area(), one.profession()), one.days()) != null) {
                twice(path, one.area() + ", " + one.profession());
            }
        }
        return this;
    }

    SharingRules needs(List<SharingProblem.Need> needs) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < needs.size(); i++) {
            SharingProblem.Need one = needs.get(i);
            String path = "needs[%d]".formatted(i);
            known(path + ".area", one.area(), areas, "an area of this problem");
            known(path + ".profession", one.profession(), professions, "a profession of this problem");
            known(path + ".condition", one.condition(), conditions, "a condition of this problem");
            days(path + ".days", one.days());
            if (!seen.add(List.of(one.area(), one.profession(), one.condition()))) {
                twice(path, "%s, %s, %s".formatted(one.area(), one.profession(), one.condition()));
            }
            if (one.days().signum() > 0) {
                needed.add(List.of(one.area(), one.condition()));
                if (!capacityOf.containsKey(List.of(one.area(), one.profession()))) {
                    fault(
                            path,
                            one.area() + ", " + one.profession(),
                            "What is needed must have a capacity; one that is not known is not nothing.",
                            "Add a capacity, 0 if there is truly none, or leave the need out.");
                }
            }
        }
        if (needed.isEmpty()) {
            fault("needs", "", "Where nothing is needed there is nothing to share.", "Give at least one need above 0.");
        }
        return this;
    }

    SharingRules links(List<SharingProblem.Link> links) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < links.size(); i++) {
            SharingProblem.Link one = links.get(i);
            String path = "links[%d]".formatted(i);
            known(path + ".from", one.from(), areas, "an area of this problem");
            known(path + ".to", one.to(), areas, "an area of this problem");
            if (one.from().equals(one.to())) {
                fault(path, one.from() + " to itself", "A link joins two areas.", "Leave this link out.");
            }
            share(path + ".loss", one.loss());
            if (one.loss().compareTo(BigDecimal.ONE) == 0) {
                fault(path + ".loss", "1", "Of a lent day something must arrive.", "Leave this link out.");
            }
            days(path + ".distance", one.distance());
            if (!seen.add(List.of(one.from(), one.to()))) {
                twice(path, one.from() + " to " + one.to());
            }
        }
        return this;
    }

    SharingRules mostLent(BigDecimal share) {
        share("mostLent", share);
        return this;
    }

    SharingRules areaCaps(List<SharingProblem.AreaCap> caps) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < caps.size(); i++) {
            SharingProblem.AreaCap one = caps.get(i);
            String path = "areaCaps[%d]".formatted(i);
            known(path + ".area", one.area(), areas, "an area of this problem");
            share(path + ".share", one.share());
            if (!seen.add(one.area())) {
                twice(path, one.area());
            }
        }
        return this;
    }

    SharingRules dayCaps(List<SharingProblem.DayCap> caps) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < caps.size(); i++) {
            SharingProblem.DayCap one = caps.get(i);
            String path = "dayCaps[%d]".formatted(i);
            known(path + ".area", one.area(), areas, "an area of this problem");
            known(path + ".profession", one.profession(), professions, "a profession of this problem");
            days(path + ".days", one.days());
            List<String> pair = List.of(one.area(), one.profession());
            if (!seen.add(pair)) {
                twice(path, one.area() + ", " + one.profession());
            }
            if (one.days().compareTo(capacityOf.getOrDefault(pair, BigDecimal.ZERO)) > 0) {
                fault(
                        path + ".days",
                        one.days().toPlainString(),
                        "An area cannot lend more than it has.",
                        "Give at most its capacity, %s.".formatted(capacityOf.getOrDefault(pair, BigDecimal.ZERO)));
            }
        }
        return this;
    }

    SharingRules floors(List<SharingProblem.Floor> floors) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < floors.size(); i++) {
            SharingProblem.Floor one = floors.get(i);
            String path = "floors[%d]".formatted(i);
            known(path + ".area", one.area(), areas, "an area of this problem");
            known(path + ".condition", one.condition(), conditions, "a condition of this problem");
            share(path + ".coverage", one.coverage());
            List<String> pair = List.of(one.area(), one.condition());
            if (!seen.add(pair)) {
                twice(path, one.area() + ", " + one.condition());
            }
            if (!needed.contains(pair)) {
                fault(
                        path,
                        one.area() + ", " + one.condition(),
                        "A floor is for what is needed.",
                        "Add the need, or leave the floor out.");
            }
        }
        return this;
    }

    List<SharingFault> faults() {
        return faults;
    }

    private Set<String> names(String path, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isBlank()) {
                fault("%s[%d]".formatted(path, i), names.get(i), "A name is not empty.", "Give it a name.");
            } else if (!seen.add(names.get(i))) {
                twice("%s[%d]".formatted(path, i), names.get(i));
            }
        }
        return seen;
    }

    private void known(String path, String name, Set<String> names, String what) {
        if (!names.contains(name)) {
            fault(path, name, "This is not %s.".formatted(what), ADD_OR_MEND);
        }
    }

    private void days(String path, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(MOST_DAYS) > 0 || places(value) > DECIMAL_PLACES) {
            fault(
                    path,
                    value.toString(),
                    "It must be from 0 to 10,000,000 with at most six decimal places.",
                    "Mend the number; the unit is days, or that of the distances.");
        }
    }

    private void share(String path, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0 || places(value) > DECIMAL_PLACES) {
            fault(
                    path,
                    value.toString(),
                    "A share is from 0 to 1 with at most six decimal places.",
                    "Write 15 per cent as 0.15.");
        }
    }

    private void twice(String path, String value) {
        fault(path, value, "It stands here for the second time.", "Keep one of them.");
    }

    private void fault(String path, String value, String rule, String remedy) {
        faults.add(new SharingFault(path, value, rule, remedy));
    }

    private static int places(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
    }
}
