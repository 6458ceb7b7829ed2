package org.evenhand.app.guidance.web;

import java.util.List;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.components.Cell;
import org.evenhand.engine.gain.Balance.Amount;
import org.evenhand.packs.policy.EconomicsAssumptions.Assumed;
import org.evenhand.vocabulary.Unit;

/**
 * The balance of early help.
 *
 * @param groups the numbers, under their headings
 * @param net gains less costs of all
 * @param byParty a row for each who pays or gains
 * @param byLine a row for each cost and gain
 * @param drivers a row for each number, the one that matters most first
 * @param gainsInDraws in how many of 100 draws gains exceed costs
 * @param breakEven at what share of plans avoided costs and gains are equal, as a sentence
 * @param csv address of the same as a file
 */
public record EconomicsPage(
        List<Group> groups,
        FormProblems problems,
        Sourced net,
        List<List<Cell>> byParty,
        List<List<Cell>> byLine,
        List<List<Cell>> drivers,
        String gainsInDraws,
        String breakEven,
        String csv,
        String source) {

    /** Numbers under one heading. */
    public record Group(String title, List<Entered> numbers) {}

    /** A number with what stands in its three fields. */
    public record Entered(Assumed number, String unit, String low, String mode, String high) {}

    /** "£170,000 (£120,000 to £280,000)". */
    static String money(Amount amount) {
        return amount.low() == amount.high()
                ? money(amount.mean())
                : "%s (%s to %s)".formatted(money(amount.mean()), money(amount.low()), money(amount.high()));
    }

    /** A minus sign stands before the pound sign, as people write it. */
    static String money(double pence) {
        return pence < 0 ? "−" + Numbers.in(Unit.PENCE, -pence) : Numbers.in(Unit.PENCE, pence);
    }
}
