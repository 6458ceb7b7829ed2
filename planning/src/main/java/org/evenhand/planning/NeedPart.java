package org.evenhand.planning;

import org.evenhand.packs.figures.AgeBand;
import org.evenhand.packs.figures.EhcPlansByAge.Ages;
import org.evenhand.packs.workforce.PathwayTasks.Ledger;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;

/**
 * A part of what is needed: of one condition, layer and band of ages. Days for settings are no part of any condition and are not among these.
 *
 * @param condition a need's code, or {@link #ALL_CONDITIONS} where the work is of every need
 * @param ages whose division by age it is
 * @param fullTime mean need in full-time equivalents
 */
public record NeedPart(
        PlanArea area,
        Profession profession,
        int year,
        String condition,
        Layer layer,
        Ledger ledger,
        AgeBand band,
        Ages ages,
        double fullTime) {

    public static final String ALL_CONDITIONS = "ALL";

    NeedPart withFullTime(double amount) {
        return new NeedPart(area, profession, year, condition, layer, ledger, band, ages, amount);
    }
}
