package org.evenhand.app.workforce.web;

import gg.jte.Content;
import java.util.List;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Text;
import org.evenhand.planning.Difference;
import org.evenhand.planning.Known;
import org.evenhand.planning.PlanArea;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanRow;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.Unit;

/** The rows of a plan in words and numbers: the same everywhere. */
final class PlanWords {

    /** How sure the ranges of a plan are. */
    static final double LEVEL = 0.9;

    /** The 95th percentile of a normal distribution with mean 0 and standard deviation 1, to four places. */
    private static final double Z95 = 1.6449;

    private PlanWords() {}

    /** "2026-27": a year begins in April. */
    static String year(int year) {
        return "%d-%02d".formatted(year, (year + 1) % 100);
    }

    /** The same in a table, on one line. */
    static Cell yearCell(int year) {
        return new Cell(Text.of(year(year)), null, "eh-year", null, null, null);
    }

    /** An area's name inside a sentence: what stands for all areas is no name. */
    static String within(PlanArea area) {
        return area.equals(PlanResult.TOTAL) ? Words.of("studio.within.all") : area.name();
    }

    static String people(double fullTimeEquivalents) {
        return Numbers.in(Unit.FULL_TIME_EQUIVALENT, fullTimeEquivalents);
    }

    /** With a plus or minus before it. */
    static String signed(double fullTimeEquivalents) {
        String text = people(fullTimeEquivalents);
        return fullTimeEquivalents > 0 && !text.equals("0") ? "+" + text : text;
    }

    static String share(double share) {
        return Numbers.in(Unit.SHARE, share);
    }

    static double low(PlanRow.Amount amount) {
        return Math.max(0, amount.mean() - Z95 * amount.sd());
    }

    static double high(PlanRow.Amount amount) {
        return amount.mean() + Z95 * amount.sd();
    }

    /** The number with its range below it; a range without width is none, and would look like certainty. */
    static Cell ranged(double value, double low, double high) {
        if (people(low).equals(people(high))) {
            return Cell.number(people(value));
        }
        String range = Words.of("studio.range", people(low), people(high));
        return Cell.number(withBelow(people(value), range));
    }

    static Cell needed(PlanRow row) {
        if (!row.isNeedKnown()) {
            return Cell.number("[x]");
        }
        PlanRow.Amount need = row.need().total();
        if (!row.need().isComplete()) {
            return Cell.number(Words.of("studio.atLeast", people(need.mean())));
        }
        return ranged(need.mean(), low(need), high(need));
    }

    /** The sign of what nobody has published, where it is not known who is there. */
    static Cell there(PlanRow row) {
        return row.supply()
                .map(supply -> ranged(supply.mean(), supply.p5(), supply.p95()))
                .orElseGet(() -> Cell.number("[x]"));
    }

    static Cell shortBy(PlanRow row) {
        return row.gap().map(gap -> ranged(gap.mean(), gap.low(), gap.high())).orElseGet(() -> Cell.number("[x]"));
    }

    /** A change with its narrowest range below. */
    static Cell change(Difference difference) {
        String change = signed(difference.mean());
        return difference.sdApart() == 0
                ? Cell.number(change)
                : Cell.number(withBelow(change, around(difference.mean(), difference.reachAlike())));
    }

    /** "−120 to +35" */
    static String around(double mean, double reach) {
        return reach == 0 ? signed(mean) : Words.of("studio.range", signed(mean - reach), signed(mean + reach));
    }

    static Cell coverage(PlanRow row) {
        return Cell.number(row.gap().map(gap -> share(gap.coverage())).orElse("[x]"));
    }

    static Cell enough(PlanRow row) {
        return Cell.number(
                row.gap().map(gap -> likelihood(gap.probabilityClosed())).orElse("[x]"));
    }

    /** A probability without false certainty: the model is never wholly sure. */
    static String likelihood(double probability) {
        if (probability < 0.01) {
            return Words.of("studio.under", share(0.01));
        }
        return probability > 0.99 ? Words.of("studio.over", share(0.99)) : share(probability);
    }

    /** How it is known how many are there, as a tag. */
    static Cell known(PlanRow row) {
        return Cell.of(tag(knownKey(row.known())));
    }

    static String knownKey(Known known) {
        return switch (known) {
            case Known.PublishedHere here -> "PUBLISHED";
            case Known.ImpliedByNational implied -> "IMPLIED";
            case Known.NotKnown not -> "NOT_KNOWN";
        };
    }

    private static Content tag(String key) {
        String colour = Words.of("studio.known." + key + ".colour");
        return output -> {
            output.writeContent("<strong class=\"govuk-tag govuk-tag--");
            output.writeUserContent(colour);
            output.writeContent("\">");
            output.writeUserContent(Words.of("studio.known." + key));
            output.writeContent("</strong>");
        };
    }

    /** What stands behind the number of people, as a sentence. */
    static String knownSentence(Known known, Profession profession) {
        return switch (known) {
            case Known.PublishedHere here ->
                Words.of(
                        "studio.known.PUBLISHED.text",
                        profession.title(),
                        people(here.fullTimeEquivalent()),
                        here.asOf(),
                        basis(here.basis()),
                        here.source());
            case Known.ImpliedByNational implied ->
                Words.of(
                        "studio.known.IMPLIED.text",
                        profession.title(),
                        people(implied.national()),
                        implied.asOf(),
                        basis(implied.basis()),
                        implied.source(),
                        implied.assumption());
            case Known.NotKnown not -> Words.of("studio.known.NOT_KNOWN.text", profession.title(), not.why());
        };
    }

    static String basis(org.evenhand.vocabulary.Basis basis) {
        return Words.of("bases", basis);
    }

    static Content withBelow(String value, String below) {
        return output -> {
            output.writeUserContent(value);
            output.writeContent(" <span class=\"eh-below\">");
            output.writeUserContent(below);
            output.writeContent("</span>");
        };
    }

    static Content link(String text, String href) {
        return output -> {
            output.writeContent("<a class=\"govuk-link\" href=\"");
            output.writeContent(href.replace("&", "&amp;").replace("\"", "&quot;"));
            output.writeContent("\">");
            output.writeUserContent(text);
            output.writeContent("</a>");
        };
    }

    /** Where the numbers of a plan come from: too many publications for a line below a table. */
    static String source() {
        return Words.of("studio.source");
    }

    /** The signs that occur among rows. */
    static List<Disclosure> signs(List<PlanRow> rows) {
        return rows.stream().allMatch(row -> row.gap().isPresent()) ? List.of() : List.of(Disclosure.NOT_AVAILABLE);
    }
}
