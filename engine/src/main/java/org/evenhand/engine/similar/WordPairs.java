package org.evenhand.engine.similar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pairs of words of a text that stand near each other, each as a hash with a key that the caller holds. Small words that every letter has
 * are passed over; each other word makes a pair with each of the next three, in their order. So a pair outlives words changed, added or left
 * out beside it, which a run of adjoining words does not.
 *
 * <p>Source of the idea: skip-grams (D. Guthrie and others, “A Closer Look at Skip-gram Modelling”, LREC 2006); containment of sets of shingles
 * (A. Z. Broder, “On the resemblance and containment of documents”, 1997, section 2).
 */
public final class WordPairs {

    /** With how many of the next words each makes a pair. Chosen by the evaluation in docs/methods/similarity.md. */
    static final int REACH = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Words that say little: a text of these only has no pairs. */
    private static final Set<String> SMALL = Set.of(
            ("a about after again all also am an and any are as at be because been before being but by can could did do does "
                            + "done for from get got had has have having he her him his how i if in into is it its just like me "
                            + "more most much my no not now of on one only or other our out over own said same she so some such "
                            + "than that the their them then there these they this those to too up us very was we were what when "
                            + "where which who will with would you your s t m ve re ll d don doesn isn wasn hasn haven")
                    .split(" "));

    private WordPairs() {}

    /**
     * @param text any text; case, accents and punctuation do not count
     * @param keyed a hash of a string under a key; collisions only make texts look more alike
     * @return one hash for each different pair, in ascending order; fewer than two words that are not small give none
     */
    public static List<Long> of(String text, ToLongFunction<String> keyed) {
        List<String> words = words(text);
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j <= Math.min(i + REACH, words.size() - 1); j++) {
                pairs.add(words.get(i) + " " + words.get(j));
            }
        }
        return pairs.stream().mapToLong(keyed).sorted().distinct().boxed().toList();
    }

    /** The words that count, in their order. */
    static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(plain);
        while (found.find()) {
            if (!SMALL.contains(found.group())) {
                words.add(found.group());
            }
        }
        return words;
    }
}
