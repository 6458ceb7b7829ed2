package org.evenhand.app.eaction;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
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
    private final Set<String> phrases;

    /** @param phrases pairs of words of the subject, which are nobody's */
    Comparing(EactionTable table, Sealing sealing, LetterLimits limits, Set<String> phrases) {
        this.table = table;
        this.sealing = sealing;
        this.limits = limits;
        this.phrases = Set.copyOf(phrases);
    }

    /** What is kept of a letter to tell copies of it. */
    List<Long> pairs(String words) {
        return pairs(words, phrases).hashes();
    }

    private WordPairs pairs(String words, Set<String> passedOver) {
        return WordPairs.of(
                words,
                passedOver,
                pair -> HexFormat.fromHexDigitsToLong(sealing.blindIndex(FIELD, pair), 0, HEX_OF_A_LONG));
    }

    /** @param words the writer's own */
    Meter measure(String words) {
        // Our own texts are all phrases of the subject, so against them every pair counts.
        WordPairs ours = pairs(String.join(" . ", OURS.stream().map(Words::of).toList()), Set.of());
        return new Meter(
                nearness(pairs(words, phrases)),
                Likeness.of(pairs(words, Set.of()), ours).share(),
                limits.likenessToPrompts());
    }

    private double nearness(WordPairs asked) {
        int most = limits.mostWithAPair(table.textsKnown());
        Set<Long> counted = table.withoutCommon(asked.hashes(), most);
        return table.likest(counted, most).stream()
                .mapToDouble(other -> asked.likeness(counted, other.shared(), other.counted())
                        .nearness(limits.likeness(), limits.likenessBesides()))
                .max()
                .orElse(0);
    }
}
