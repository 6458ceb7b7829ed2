package org.evenhand.packs.parliament;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.engine.similar.WordPairs;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.LetterLimits;
import org.junit.jupiter.api.Test;

/**
 * How copies are told on what people really wrote: the questions of one Member, put one after the other until they are as long as a letter. The
 * phrases come from the other half of the Members, so that nothing is judged by what it taught. Questions are drafted to a form, and Members table
 * the same ones; letters of constituents will be more varied. docs/methods/similarity.md reports what is printed here.
 */
class CopiesOfQuestionsTest {

    private static final int SHORTEST = 60;
    private static final int LONGEST = 260;
    private static final int STEPS = 12;

    private final Packs packs = Packs.on(Packs.builtInShelf());
    private final LetterLimits limits = LetterLimits.from(packs);

    @Test
    void copies_are_seen_and_few_members_are_taken_for_copying_another() {
        for (int seed : new int[] {1, 2, 3, 4, 5}) {
            Random random = new Random(seed);
            Map<Integer, List<WrittenQuestion>> byAsker = new TreeMap<>();
            WrittenQuestions.from(packs)
                    .list()
                    .forEach(
                            question -> byAsker.computeIfAbsent(question.asker().id(), id -> new ArrayList<>())
                                    .add(question));
            List<Integer> askers = new ArrayList<>(byAsker.keySet());
            Collections.shuffle(askers, random);
            Set<Integer> known = Set.copyOf(askers.subList(0, askers.size() / 2));
            Set<String> phrases = SubjectPhrases.ofQuestions(
                    byAsker.values().stream()
                            .flatMap(List::stream)
                            .filter(question -> known.contains(question.asker().id())),
                    limits.askersOfAPhrase());
            List<List<String>> letters = letters(byAsker, known, random);

            double accused = accused(letters, phrases);
            double accusedWithout = accused(letters, Set.of());
            double caught = caught(letters, phrases, random);

            report(seed, letters.size(), caught, accused, accusedWithout);
            // Below the aims, .95 and .02: of so much form little is left that is one's own, and Members do copy.
            assertThat(caught).isGreaterThanOrEqualTo(0.90);
            assertThat(accused).isLessThan(accusedWithout / 2);
        }
    }

    private static List<List<String>> letters(
            Map<Integer, List<WrittenQuestion>> byAsker, Set<Integer> known, Random random) {
        List<List<String>> letters = new ArrayList<>();
        byAsker.forEach((asker, questions) -> {
            if (!known.contains(asker)) {
                int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
                List<String> words = questions.stream()
                        .flatMap(question -> List.of(question.question().split("\\s+")).stream())
                        .limit(length)
                        .toList();
                if (words.size() >= SHORTEST) {
                    letters.add(words);
                }
            }
        });
        return letters;
    }

    /** Of the letters, those that count as a copy of somebody else's. */
    private double accused(List<List<String>> letters, Set<String> phrases) {
        int accused = 0;
        for (int i = 0; i < letters.size(); i++) {
            boolean isAccused = false;
            for (int j = 0; j < letters.size(); j++) {
                isAccused |= j != i && isCopy(letters.get(i), letters.get(j), phrases);
            }
            accused += isAccused ? 1 : 0;
        }
        return (double) accused / letters.size();
    }

    /** Of copies with 0, 5, 10 … 60 of 100 words replaced by words of others, or with so many of 100 left out. */
    private double caught(List<List<String>> letters, Set<String> phrases, Random random) {
        List<String> words = letters.stream().flatMap(List::stream).toList();
        int seen = 0;
        int all = 0;
        for (List<String> letter : letters) {
            for (int step = 0; step <= STEPS; step++) {
                List<String> copy = new ArrayList<>();
                List<Integer> places = new ArrayList<>();
                for (int i = 0; i < letter.size(); i++) {
                    places.add(i);
                }
                Collections.shuffle(places, random);
                Set<Integer> changed = new HashSet<>(places.subList(0, letter.size() * step * 5 / 100));
                boolean replaces = step % 2 == 0;
                for (int i = 0; i < letter.size(); i++) {
                    if (!changed.contains(i)) {
                        copy.add(letter.get(i));
                    } else if (replaces) {
                        copy.add(words.get(random.nextInt(words.size())));
                    }
                }
                seen += isCopy(copy, letter, phrases) ? 1 : 0;
                all++;
            }
        }
        return (double) seen / all;
    }

    private boolean isCopy(List<String> one, List<String> other, Set<String> phrases) {
        WordPairs asked = pairs(one, phrases);
        WordPairs known = pairs(other, phrases);
        Set<Long> counted = Set.copyOf(asked.hashes());
        Set<Long> shared = new HashSet<>(known.hashes());
        shared.retainAll(counted);
        return asked.likeness(counted, shared, known.hashes().size())
                        .nearness(limits.likeness(), limits.likenessBesides())
                > 1;
    }

    private static WordPairs pairs(List<String> words, Set<String> phrases) {
        return WordPairs.of(String.join(" ", words), phrases, text -> 0x9E3779B97F4A7C15L * text.hashCode());
    }

    @SuppressWarnings("SystemOut") // Measured rates are read from the test's output.
    private static void report(int seed, int letters, double caught, double accused, double accusedWithout) {
        System.out.printf(
                Locale.ROOT,
                "seed %d, %d letters: copies seen %.3f, accused %.3f, accused without phrases %.3f%n",
                seed,
                letters,
                caught,
                accused,
                accusedWithout);
    }
}
