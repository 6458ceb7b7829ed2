package org.evenhand.engine.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordPairsTest {

    private static final String TEXT = "My son has waited two years for speech therapy.";

    @Test
    void each_word_that_says_something_makes_a_pair_with_each_of_the_next_three() {
        assertThat(WordPairs.words(TEXT)).containsExactly("son", "waited", "two", "years", "speech", "therapy");
        // Six words: 3 + 3 + 3 + 2 + 1 + 0 = 12 pairs, all different.
        assertThat(WordPairs.of(TEXT, String::hashCode)).hasSize(12);
    }

    @Test
    void case_accents_signs_and_small_words_do_not_count() {
        assertThat(WordPairs.of("  MY SÓN… hás waited (two) Years, for the speech-therapy!", String::hashCode))
                .isEqualTo(WordPairs.of(TEXT, String::hashCode));
    }

    @Test
    void a_text_of_small_words_or_of_one_word_has_none() {
        assertThat(WordPairs.of("It is what it is", String::hashCode)).isEmpty();
        assertThat(WordPairs.of("Therapy", String::hashCode)).isEmpty();
        assertThat(Likeness.of(java.util.List.of(), java.util.List.of()).share())
                .isZero();
    }

    @Test
    void likeness_is_the_part_of_the_smaller_that_is_in_the_larger() {
        // Of "son waited two years": 3 + 2 + 1 = 6 pairs, all among the twelve of the whole.
        Likeness part = Likeness.of(
                WordPairs.of("son waited two years", String::hashCode), WordPairs.of(TEXT, String::hashCode));

        assertThat(part).isEqualTo(new Likeness(6, 6));
        assertThat(part.share()).isEqualTo(1);
        assertThatThrownBy(() -> new Likeness(7, 6)).hasMessageContaining("7 pairs in common of 6");
    }
}
