package org.evenhand.engine.similar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pairs of words of a text that stand near each other, each as a hash with a key that the caller holds. Small words that every letter has
 * are passed over, and so are pairs that are phrases of the subject; each other word makes a pair with each of the next three, in their order.
 * So a pair outlives words changed, added or left out beside it, which a run of adjoining words does not.
 *
 * <p>Source of the idea: skip-grams (D. Guthrie and others, “A Closer Look at Skip-gram Modelling”, LREC 2006); containment of sets of shingles
 * (A. Z. Broder, “On the resemblance and containment of documents”, 1997, section 2).
 */
public final class WordPairs {

    /** With how many of the next words each makes a pair. Chosen by the evaluation in docs/methods/similarity.md. */
    static final int REACH = 3;

    /** So many words that count are about one sentence of twenty words: what two people may quote alike. */
    static final int SENTENCE = 9;

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

    private final List<Pair> inOrder;
    private final List<Long> hashes;

    private WordPairs(List<Pair> inOrder) {
        this.inOrder = inOrder;
        this.hashes = inOrder.stream().map(Pair::hash).sorted().distinct().toList();
    }

    /** @param first which word that counts it begins with, from 0; {@code second} with which it ends */
    private record Pair(int first, int second, long hash) {}

    /**
     * @param text any text; case, accents and punctuation do not count
     * @param common pairs that say nothing of who wrote them, as {@link #plain} gives them
     * @param keyed a hash of a string under a key; collisions only make texts look more alike
     * @return fewer than two words that are not small give no pairs
     */
    public static WordPairs of(String text, Set<String> common, ToLongFunction<String> keyed) {
        List<String> words = words(text);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j <= Math.min(i + REACH, words.size() - 1); j++) {
                String pair = words.get(i) + " " + words.get(j);
                if (!common.contains(pair)) {
                    pairs.add(new Pair(i, j, keyed.applyAsLong(pair)));
                }
            }
        }
        return new WordPairs(pairs);
    }

    /** The pairs of a published text in words, "speech therapy": to find out which are phrases of the subject. */
    public static Set<String> plain(String text) {
        List<String> words = words(text);
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j <= Math.min(i + REACH, words.size() - 1); j++) {
                pairs.add(words.get(i) + " " + words.get(j));
            }
        }
        return pairs;
    }

    /** Each different pair once, in ascending order of its hash. */
    public List<Long> hashes() {
        return hashes;
    }

    /**
     * What this text has in common with another of which only the pairs are known.
     *
     * @param counted those of this text's pairs that are counted: without what many texts say
     * @param shared those of them that the other has too
     * @param othersCounted how many pairs of the other are counted, at least as many as are shared
     */
    public Likeness likeness(Set<Long> counted, Set<Long> shared, int othersCounted) {
        return new Likeness(shared.size(), Math.min(counted.size(), othersCounted), mostInOneSentence(shared));
    }

    /** The shared pairs of that stretch, about a sentence long, which holds most of them. */
    private int mostInOneSentence(Set<Long> shared) {
        List<Pair> found =
                inOrder.stream().filter(pair -> shared.contains(pair.hash())).toList();
        int most = 0;
        for (int from = 0; from < found.size(); from++) {
            int end = found.get(from).first() + SENTENCE;
            Set<Long> within = new HashSet<>();
            for (int i = from; i < found.size() && found.get(i).first() < end; i++) {
                if (found.get(i).second() < end) {
                    within.add(found.get(i).hash());
                }
            }
            most = Math.max(most, within.size());
        }
        return most;
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
