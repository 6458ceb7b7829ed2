package org.evenhand.app.eaction.web;

import java.util.Arrays;
import java.util.List;
import org.evenhand.app.eaction.Addressee.Kind;
import org.evenhand.app.eaction.Answered.Said;
import org.evenhand.app.eaction.Letters;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.packs.policy.LetterLimits;

/** Counts of letters as tables. Of the whole installation only: of one place they could name a writer. */
final class AnswersPages {

    private AnswersPages() {}

    static WritePages.Counted of(Letters.Counts counts, LetterLimits limits) {
        return new WritePages.Counted(
                Arrays.stream(Kind.values())
                        .map(kind ->
                                row("eaction.kind." + kind, counts.letters().getOrDefault(kind, 0)))
                        .toList(),
                Arrays.stream(Said.values())
                        .map(said -> row("eaction.said." + said, counts.told().getOrDefault(said, 0)))
                        .toList(),
                limits.version().toString());
    }

    private static List<Cell> row(String words, int count) {
        return List.of(Cell.of(Words.of(words)), Cell.number(Numbers.whole(count)));
    }
}
