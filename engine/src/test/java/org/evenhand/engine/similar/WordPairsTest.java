package org.evenhand.engine.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordPairsTest {

    private static final String TEXT = "My son has waited two years for speech therapy.";

    private static WordPairs of(String text) {
        return WordPairs.of(text, Set.of(), String::hashCode);
    }

    @Test
    void each_word_that_says_something_makes_a_pair_with_each_of_the_next_three() {
        assertThat(WordPairs.words(TEXT)).containsExactly("son", "waited", "two", "years", "speech", "therapy");
        // Six words: 3 + 3 + 3 + 2 + 1 + 0 = 12 pairs, all different.
        assertThat(of(TEXT).hashes()).hasSize(12);
    }

    @Test
    void a_phrase_of_the_subject_is_passed_over_and_the_words_in_it_still_make_pairs_with_others() {
        WordPairs pairs = WordPairs.of(TEXT, Set.of("speech therapy"), String::hashCode);

        assertThat(pairs.hashes())
                .hasSize(11)
                .doesNotContain((long) "speech therapy".hashCode())
                .contains((long) "years speech".hashCode());
        assertThat(WordPairs.plain("for Speech-Therapy, now")).containsExactly("speech therapy");
    }

    @Test
    void case_accents_signs_and_small_words_do_not_count() {
        assertThat(of("  MY SÓN… hás waited (two) Years, for the speech-therapy!")
                        .hashes())
                .isEqualTo(of(TEXT).hashes());
    }

    @Test
    void a_text_of_small_words_or_of_one_word_has_none() {
        assertThat(of("It is what it is").hashes()).isEmpty();
        assertThat(of("Therapy").hashes()).isEmpty();
        assertThat(Likeness.of(of(""), of("")).share()).isZero();
        assertThat(Likeness.of(of(""), of("")).shareBesidesOneSentence()).isZero();
    }

    @Test
    void likeness_is_the_part_of_the_smaller_that_is_in_the_larger() {
        // Of "son waited two years": 3 + 2 + 1 = 6 pairs, all among the twelve of the whole, in one stretch of four
        // words.
        Likeness part = Likeness.of(of("son waited two years"), of(TEXT));

        assertThat(part).isEqualTo(new Likeness(6, 6, 6));
        assertThat(part.share()).isEqualTo(1);
        assertThatThrownBy(() -> new Likeness(7, 6, 0)).hasMessageContaining("7 pairs in common of 6");
        assertThatThrownBy(() -> new Likeness(5, 6, 6)).hasMessageContaining("6 pairs in one sentence of 5");
    }

    @Test
    void one_sentence_in_common_is_set_aside_and_what_is_spread_over_the_text_is_not() {
        List<String> own = words("own", 20);
        List<String> other = words("other", 20);
        String slogan = "every child deserves help close home";
        Likeness sentence =
                Likeness.of(of(slogan + " " + String.join(" ", own)), of(String.join(" ", other) + " " + slogan));
        // A copy with every third word replaced: of each three places, the pairs between the two that stay live on.
        List<String> third = words("own", 20);
        for (int i = 0; i < third.size(); i += 3) {
            third.set(i, "new" + (char) ('a' + i));
        }
        Likeness spread = Likeness.of(of(String.join(" ", third)), of(String.join(" ", own)));

        // Six words that count make 3 + 3 + 3 + 2 + 1 = 12 pairs of 26 words' 26 × 3 − 6 = 72.
        assertThat(sentence).isEqualTo(new Likeness(12, 72, 12));
        assertThat(sentence.shareBesidesOneSentence()).isZero();
        // Kept are all but 0, 3 … 18. Pairs one apart: 1-2, 4-5 … 16-17, 6; two apart: 2-4 … 17-19, 6; three apart: 1-4
        // … 16-19 and 2-5 … 14-17,
        // 6 + 5. Together 23 of 20 × 3 − 6 = 54. In nine places, 1 to 9, stand 3 + 2 + 4 of them.
        assertThat(spread).isEqualTo(new Likeness(23, 54, 9));
        assertThat(spread.shareBesidesOneSentence()).isEqualTo(14 / 45.0);
        assertThat(spread.nearness(0.5, 0.1)).isCloseTo(140 / 45.0, within(1e-12));
        assertThat(sentence.nearness(0.5, 0.1)).isCloseTo(12 / 72.0 / 0.5, within(1e-12));
    }

    private static List<String> words(String stem, int count) {
        return new java.util.ArrayList<>(java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> stem + (char) ('a' + i))
                .toList());
    }
}
