package org.evenhand.packs.policy;

import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;

/** What keeps the writing of letters from being misused, from one edition of the pack {@code letter-limits}. */
public final class LetterLimits {

    public static final String PACK = "letter-limits";

    private final DataVersion version;
    private final Map<String, Limit> byCode;

    private LetterLimits(DataVersion version, Map<String, Limit> byCode) {
        this.version = version;
        this.byCode = byCode;
    }

    /**
     * @param value in what the code names: seconds, words, per cent
     * @param what is limited, as a phrase
     */
    public record Limit(String code, int value, String what, Basis basis, String source) {}

    /** The edition in use. */
    public static LetterLimits from(Packs packs) {
        Pack pack = packs.get(PACK);
        Map<String, Limit> byCode = new LinkedHashMap<>();
        for (Row row : pack.table("limits")) {
            byCode.put(
                    row.text("code"),
                    new Limit(
                            row.text("code"),
                            row.value("value", Integer::parseInt),
                            row.text("what"),
                            row.value("basis", Basis::valueOf),
                            row.text("source")));
        }
        return new LetterLimits(pack.version(), byCode);
    }

    public DataVersion version() {
        return version;
    }

    /** In the order of the pack. */
    public List<Limit> list() {
        return List.copyOf(byCode.values());
    }

    public Duration leastTime() {
        return Duration.ofSeconds(get("seconds-to-write"));
    }

    public Duration timeToWrite() {
        return Duration.ofHours(get("hours-to-write"));
    }

    public int shortestWords() {
        return get("shortest-words");
    }

    public int longestWords() {
        return get("longest-words");
    }

    public Duration timeToConfirm() {
        return Duration.ofHours(get("hours-to-confirm"));
    }

    public int confirmationsToOneAddressADay() {
        return get("confirmations-to-one-address-a-day");
    }

    public int lettersFromOneSourceADay() {
        return get("letters-from-one-source-a-day");
    }

    public Period betweenLetters() {
        return Period.ofDays(get("days-between-letters"));
    }

    public int lettersToOneAddresseeADay() {
        return get("letters-to-one-addressee-a-day");
    }

    public Duration longestWait() {
        return Duration.ofDays(get("days-a-letter-may-wait"));
    }

    /** The share of word pairs above which a letter counts as a copy. */
    public double likeness() {
        return share("likeness-percent");
    }

    /** The same without the one sentence that has most in common. */
    public double likenessBesides() {
        return share("likeness-besides-percent");
    }

    /** A pair of words that more letters have is nobody's in particular, where so many letters are known. */
    public int mostWithAPair(int lettersKnown) {
        return Math.max(get("common-letters"), (int) (share("common-percent") * lettersKnown));
    }

    /** A pair of words in the questions of so many Members is a phrase of the subject. */
    public int askersOfAPhrase() {
        return get("common-askers");
    }

    public double likenessToPrompts() {
        return share("likeness-to-prompts-percent");
    }

    public Duration timeToAsk() {
        return Duration.ofDays(get("days-to-ask"));
    }

    private double share(String code) {
        return get(code) / 100.0;
    }

    private int get(String code) {
        Limit limit = byCode.get(code);
        if (limit == null) {
            throw new IllegalArgumentException(
                    "%s has no limit “%s”. It has: %s.".formatted(version, code, byCode.keySet()));
        }
        return limit.value();
    }
}
