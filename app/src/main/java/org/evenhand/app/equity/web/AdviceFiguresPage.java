package org.evenhand.app.equity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.app.equity.AdviceFigure.Kind;
import org.evenhand.app.equity.ReleaseRule;
import org.evenhand.app.equity.ReleasedAdvice;
import org.evenhand.app.equity.ReleasedAdvice.Count;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Unit;

/** What became of the advice of an area: the newest figures, and those before them. */
public record AdviceFiguresPage(
        LaCode area, String name, List<ReleasedAdvice> released, AccountabilityTerms terms, ReleaseRule rule) {

    public AdviceFiguresPage {
        released = List.copyOf(released);
    }

    public boolean isEmpty() {
        return released.isEmpty();
    }

    public boolean isInvented() {
        return area.isDemonstration();
    }

    public ReleasedAdvice newest() {
        return released.getFirst();
    }

    /** The newest is not among them. */
    public List<ReleasedAdvice> earlier() {
        return released.subList(1, released.size());
    }

    public String csv() {
        return AdviceFiguresWeb.ADDRESS + "/" + area + "/advice.csv";
    }

    /** Absent for an area of which there is no page: the invented one. */
    public Optional<String> areaPath() {
        return isInvented() ? Optional.empty() : Optional.of("/areas/authorities/" + area);
    }

    /** The answer to the page's question, as a sentence. */
    public String headline() {
        return newest().counts().stream()
                .filter(count -> count.figure().kind() == Kind.IN_TIME)
                .findFirst()
                .flatMap(newest()::share)
                .map(share -> Words.of("equity.advice.headline", Math.round(share.share() * 100)))
                .orElseGet(() -> Words.of("equity.advice.headline.none"));
    }

    public static String caption(ReleasedAdvice of) {
        return Words.of("equity.advice.caption", Numbers.day(of.from()), Numbers.day(of.until()));
    }

    /** One row for each figure. The download has the same. */
    public List<List<Cell>> rows(ReleasedAdvice of) {
        AdviceText text = new AdviceText(terms);
        return of.counts().stream()
                .map(count -> List.of(
                        Cell.of(text.label(count.figure())),
                        Cell.number(
                                count.n().isPresent()
                                        ? Numbers.whole(count.n().getAsLong()) + " "
                                                + count.disclosure().symbol()
                                        : count.disclosure().symbol()),
                        Cell.number(withSign(of, count, AdviceText.percent(of, count))),
                        Cell.number(
                                of.share(count).isPresent()
                                        ? Words.of(
                                                "equity.advice.between",
                                                AdviceText.low(of, count),
                                                AdviceText.high(of, count))
                                        : AdviceText.low(of, count))))
                .toList();
    }

    private static String withSign(ReleasedAdvice of, Count count, String percent) {
        return of.share(count).isPresent() ? percent + "%" : percent;
    }

    public static List<Disclosure> signs(ReleasedAdvice of) {
        List<Disclosure> signs = new ArrayList<>(
                of.counts().stream().map(Count::disclosure).distinct().sorted().toList());
        signs.add(Disclosure.NOT_APPLICABLE);
        return signs;
    }

    /** What each figure counts. */
    public List<SummaryRow> meanings() {
        AdviceText text = new AdviceText(terms);
        return newest().counts().stream()
                .map(count -> SummaryRow.of(text.label(count.figure()), text.meaning(count.figure())))
                .toList();
    }

    public int smallest() {
        return rule.rule().threshold();
    }

    public int roundedTo() {
        return rule.rule().roundTo();
    }

    /** What stands behind the page, for “how we know”. */
    public Figure behind() {
        ReleasedAdvice of = newest();
        String about = Words.of("equity.advice.behind", name, Numbers.day(of.from()), Numbers.day(of.until()));
        return of.n(Kind.ALL).isPresent()
                ? new Figure(
                        about,
                        OptionalDouble.of((double) of.n(Kind.ALL).getAsLong()),
                        Unit.RECOMMENDATIONS,
                        Optional.empty(),
                        of.n(Kind.ALL),
                        of.countedOn(),
                        of.method(),
                        of.data(),
                        Optional.empty(),
                        Disclosure.ROUNDED)
                : Figure.without(
                        about, Unit.RECOMMENDATIONS, of.countedOn(), of.method(), of.data(), Disclosure.SUPPRESSED);
    }
}
