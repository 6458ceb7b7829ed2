package org.evenhand.app.equity.web;

import java.util.Optional;
import org.evenhand.app.equity.AdviceFigure;
import org.evenhand.app.equity.ReleasedAdvice;
import org.evenhand.app.equity.ReleasedAdvice.Count;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.DeclineReason;
import org.evenhand.vocabulary.Disclosure;

/** The figures of advice in words and whole per cent: the same on the page and in the download. */
record AdviceText(AccountabilityTerms terms) {

    String label(AdviceFigure figure) {
        return figure.reason()
                .map(code -> Words.of(
                        "equity.advice.DECLINED_FOR",
                        terms.findReason(code).map(DeclineReason::label).orElse(code)))
                .orElseGet(() -> Words.of("equity.advice." + figure.kind()));
    }

    String meaning(AdviceFigure figure) {
        return figure.reason()
                .flatMap(terms::findReason)
                .map(reason -> reason.meaning() + ".")
                .orElseGet(() -> Words.of("equity.advice." + figure.kind() + ".meaning"));
    }

    static String percent(ReleasedAdvice released, Count count) {
        return percent(count, released.share(count).map(share -> share.share()));
    }

    static String low(ReleasedAdvice released, Count count) {
        return percent(count, released.interval(count).map(range -> range.low()));
    }

    static String high(ReleasedAdvice released, Count count) {
        return percent(count, released.interval(count).map(range -> range.high()));
    }

    private static String percent(Count count, Optional<Double> share) {
        boolean isAll = count.figure().kind() == AdviceFigure.Kind.ALL;
        Disclosure none = isAll ? Disclosure.NOT_APPLICABLE : Disclosure.SUPPRESSED;
        return share.map(one -> Long.toString(Math.round(one * 100))).orElse(none.symbol());
    }
}
