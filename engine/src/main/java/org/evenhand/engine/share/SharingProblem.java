package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who has days, who needs them, and between whom they can be lent.
 *
 * <p>Numbers are decimals and are taken exactly: at most six decimal places. An area and profession with a need must have a capacity, 0 where
 * there is none: what is not known is not nothing.
 *
 * @param areas names, each once
 * @param professions names, each once
 * @param conditions names, each once
 * @param capacities days that an area has of a profession; at most one for each pair
 * @param needs days needed; at most one for each area, profession and condition. A condition's coverage in an area is days served ÷ days needed,
 *     over all its professions; none can serve more than is needed of it
 * @param links from a giver to a receiver; days go only where there is a link, and may go on from there
 * @param mostLent share of its capacity of a profession that an area may lend at most, from 0 to 1
 * @param areaCaps areas with another share
 * @param dayCaps areas with a limit in days for one profession, which then holds instead of the share
 * @param floors coverage that must be reached; together they may be impossible
 */
public record SharingProblem(
        List<String> areas,
        List<String> professions,
        List<String> conditions,
        List<Capacity> capacities,
        List<Need> needs,
        List<Link> links,
        BigDecimal mostLent,
        List<AreaCap> areaCaps,
        List<DayCap> dayCaps,
        List<Floor> floors) {

    /** @param days from 0 */
    public record Capacity(String area, String profession, BigDecimal days) {}

    /** @param days from 0 */
    public record Need(String area, String profession, String condition, BigDecimal days) {}

    /**
     * @param loss share of a lent day that is lost on the road, from 0 to below 1
     * @param distance of one lent day, in any one unit, from 0; the sum over all days is made least, last of all
     */
    public record Link(String from, String to, BigDecimal loss, BigDecimal distance) {}

    /** @param share of capacity, from 0 to 1 */
    public record AreaCap(String area, BigDecimal share) {}

    /** @param days from 0, at most the capacity */
    public record DayCap(String area, String profession, BigDecimal days) {}

    /** @param coverage from 0 to 1 */
    public record Floor(String area, String condition, BigDecimal coverage) {}

    /** @throws SharingNotUnderstood with everything that is wrong */
    public SharingProblem {
        areas = List.copyOf(areas);
        professions = List.copyOf(professions);
        conditions = List.copyOf(conditions);
        capacities = List.copyOf(capacities);
        needs = List.copyOf(needs);
        links = List.copyOf(links);
        areaCaps = List.copyOf(areaCaps);
        dayCaps = List.copyOf(dayCaps);
        floors = List.copyOf(floors);
        List<SharingFault> faults = new SharingRules(areas, professions, conditions)
                .capacities(capacities)
                .needs(needs)
                .links(links)
                .mostLent(mostLent)
                .areaCaps(areaCaps)
                .dayCaps(dayCaps)
                .floors(floors)
                .faults();
        if (!faults.isEmpty()) {
            throw new SharingNotUnderstood(faults);
        }
    }
}
