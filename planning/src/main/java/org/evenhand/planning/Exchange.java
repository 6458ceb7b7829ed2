package org.evenhand.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.vocabulary.RegionCode;

/**
 * Between which areas of a plan people move: the authorities of a region, where all of them are in the plan. With some of them only it would not be
 * known who comes from the others.
 */
final class Exchange {

    private final List<Integer> groupOf;
    private final boolean isAny;
    private final boolean isPartly;

    private Exchange(List<Integer> groupOf, boolean isAny, boolean isPartly) {
        this.groupOf = List.copyOf(groupOf);
        this.isAny = isAny;
        this.isPartly = isPartly;
    }

    static Exchange between(List<PlanArea> areas, PlanInputs inputs) {
        Map<Optional<RegionCode>, List<Integer>> regions = new LinkedHashMap<>();
        List<Integer> groupOf = new ArrayList<>();
        for (int area = 0; area < areas.size(); area++) {
            regions.computeIfAbsent(areas.get(area).region(), unseen -> new ArrayList<>())
                    .add(area);
            groupOf.add(area);
        }
        boolean any = false;
        boolean partly = false;
        for (Map.Entry<Optional<RegionCode>, List<Integer>> region : regions.entrySet()) {
            List<Integer> here = region.getValue();
            boolean whole = region.getKey()
                    .map(code -> inputs.areasOf(List.of(code.code())).size() == here.size())
                    .orElse(false);
            if (whole && here.size() > 1) {
                here.forEach(area -> groupOf.set(area, here.getFirst()));
                any = true;
            } else if (!whole && region.getKey().isPresent()) {
                partly = true;
            }
        }
        return new Exchange(groupOf, any, partly);
    }

    /** The group of each area; areas of one exchange people. */
    List<Integer> groupOf() {
        return groupOf;
    }

    boolean isAny() {
        return isAny;
    }

    /** Whether some areas stand outside, their region being only partly in the plan. */
    boolean isPartly() {
        return isPartly;
    }
}
