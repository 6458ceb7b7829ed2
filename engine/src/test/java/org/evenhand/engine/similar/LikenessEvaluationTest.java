package org.evenhand.engine.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.similar.Letters.Edit;
import org.junit.jupiter.api.Test;

/**
 * How many copies are seen and how many people are accused wrongly, on letters nobody wrote. The limits are those of the pack letter-limits;
 * docs/methods/similarity.md reports what was measured, and this test prints it.
 */
class LikenessEvaluationTest {

    private static final double LIMIT = 0.12;
    private static final double LIMIT_AT_FIRST = 0.4;
    private static final double COMMON = 0.01;
    private static final int COMMON_AT_LEAST = 3;
    private static final int OWN = 400;
    private static final int COPIES_OF_EACH_KIND = 10;
    private static final int STEPS = 12;

    /** Letters that were sent before, and what many of them say. */
    private static final class Kept {

        private final List<List<String>> letters = new ArrayList<>();
        private final List<Set<Long>> rare = new ArrayList<>();
        private final Set<Long> common = new HashSet<>();

        Kept(Letters corpus, int count) {
            Map<Long, Integer> times = new HashMap<>();
            for (int i = 0; i < count; i++) {
                letters.add(corpus.own());
                pairs(letters.getLast()).forEach(pair -> times.merge(pair, 1, Integer::sum));
            }
            double most = Math.max(COMMON_AT_LEAST, COMMON * count);
            times.forEach((pair, n) -> {
                if (n > most) {
                    common.add(pair);
                }
            });
            letters.forEach(letter -> rare.add(rare(letter)));
        }

        private Set<Long> rare(List<String> letter) {
            Set<Long> pairs = new HashSet<>(pairs(letter));
            pairs.removeAll(common);
            return pairs;
        }

        double likestOf(List<String> letter) {
            Set<Long> asked = rare(letter);
            return rare.stream().mapToDouble(other -> share(asked, other)).max().orElse(0);
        }

        private static double share(Set<Long> one, Set<Long> other) {
            long both = one.stream().filter(other::contains).count();
            return new Likeness((int) both, Math.min(one.size(), other.size())).share();
        }

        private static List<Long> pairs(List<String> words) {
            // Mixed, because hashes of short strings lie close together.
            return WordPairs.of(String.join(" ", words), text -> 0x9E3779B97F4A7C15L * text.hashCode());
        }
    }

    @Test
    void at_least_95_of_100_copies_are_seen_and_at_most_2_of_100_own_letters_are_taken_for_one() {
        for (long seed : new long[] {11, 12}) {
            Letters corpus = new Letters(seed);
            Kept kept = new Kept(corpus, 600);

            Map<Edit, Double> caught = caught(corpus, kept, LIMIT);
            double accused = accused(corpus, kept, LIMIT);

            report("600 kept, limit %.2f, seed %d".formatted(LIMIT, seed), caught, accused);
            assertThat(average(caught)).isGreaterThanOrEqualTo(0.95);
            assertThat(accused).isLessThanOrEqualTo(0.02);
        }
    }

    /** What many letters say cannot be known from few, so the limit is wider, and only the closer copies are seen. */
    @Test
    void while_few_letters_are_known_nobody_is_accused_for_sharing_the_subject() {
        for (int count : new int[] {5, 50, 150}) {
            Letters corpus = new Letters(21);
            Kept kept = new Kept(corpus, count);

            Map<Edit, Double> caught = caught(corpus, kept, LIMIT_AT_FIRST);
            double accused = accused(corpus, kept, LIMIT_AT_FIRST);

            report("%d kept, limit %.2f".formatted(count, LIMIT_AT_FIRST), caught, accused);
            assertThat(accused).isLessThanOrEqualTo(0.02);
            assertThat(average(caught)).isGreaterThanOrEqualTo(0.6);
        }
    }

    /** Of copies changed in 0, 5, 10 … 60 of 100 words, equally often. */
    private static Map<Edit, Double> caught(Letters corpus, Kept kept, double limit) {
        Map<Edit, Double> caught = new EnumMap<>(Edit.class);
        for (Edit edit : Edit.values()) {
            int seen = 0;
            int all = 0;
            for (int step = 0; step <= STEPS; step++) {
                for (int i = 0; i < COPIES_OF_EACH_KIND; i++) {
                    List<String> template = kept.letters.get((31 * i + step) % kept.letters.size());
                    seen += kept.likestOf(corpus.copy(template, edit, 0.05 * step)) > limit ? 1 : 0;
                    all++;
                }
            }
            caught.put(edit, (double) seen / all);
        }
        return caught;
    }

    private static double accused(Letters corpus, Kept kept, double limit) {
        int accused = 0;
        for (int i = 0; i < OWN; i++) {
            accused += kept.likestOf(corpus.own()) > limit ? 1 : 0;
        }
        return (double) accused / OWN;
    }

    private static double average(Map<Edit, Double> caught) {
        return caught.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    @SuppressWarnings("SystemOut") // Measured rates are read from the test's output.
    private static void report(String what, Map<Edit, Double> caught, double accused) {
        System.out.printf(
                Locale.ROOT,
                "%s: copies seen %.3f %s, own letters accused %.3f%n",
                what,
                average(caught),
                caught,
                accused);
    }
}
