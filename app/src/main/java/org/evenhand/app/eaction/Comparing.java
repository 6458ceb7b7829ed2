package org.evenhand.app.eaction;

import java.util.HexFormat;
import java.util.List;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Sealing;
import org.evenhand.engine.similar.Likeness;
import org.evenhand.engine.similar.WordPairs;
import org.evenhand.packs.policy.LetterLimits;

/** Says how much of a text stands in another letter, or in what we ourselves put before writers. */
final class Comparing {

    private static final String FIELD = "eaction.pair";
    private static final int HEX_OF_A_LONG = 16;
    private static final List<String> OURS = List.of(
            "eaction.prompt.story",
            "eaction.prompt.story.hint",
            "eaction.prompt.means",
            "eaction.prompt.means.hint",
            "eaction.prompt.wish",
            "eaction.prompt.wish.hint",
            "kit.education",
            "kit.health");

    private final EactionTable table;
    private final Sealing sealing;
    private final LetterLimits limits;

    Comparing(EactionTable table, Sealing sealing, LetterLimits limits) {
        this.table = table;
        this.sealing = sealing;
        this.limits = limits;
    }

    List<Long> pairs(String words) {
        return WordPairs.of(
                words, pair -> HexFormat.fromHexDigitsToLong(sealing.blindIndex(FIELD, pair), 0, HEX_OF_A_LONG));
    }

    /** @param words the writer's own */
    Meter measure(String words) {
        List<Long> pairs = pairs(words);
        List<Long> ours = pairs(String.join(" . ", OURS.stream().map(Words::of).toList()));
        int known = table.textsKnown();
        return new Meter(
                table.likest(pairs, known).share(),
                limits.likeness(known),
                Likeness.of(pairs, ours).share(),
                limits.likenessToPrompts());
    }
}
