package org.evenhand.engine.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances by hand; “ca” and “abc” is the usual example of where this distance is 3 and the unrestricted one 2 (Boytsov, 2011). */
class SpellingTest {

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "QTVI,QVTI,1", "ca,abc,3", "SLT,SLT,0", "SLT,'',3", "leeds,leads,1"})
    void letters_left_out_put_in_changed_or_swapped_count_one_each(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other)).isEqualTo(distance);
    }

    @Test
    void it_does_not_matter_which_comes_first_and_no_text_is_further_than_it_is_long() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String one = word(random);
            String other = word(random);

            int distance = Spelling.distance(one, other);

            assertThat(distance).isEqualTo(Spelling.distance(other, one));
            assertThat(distance)
                    .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
            assertThat(distance == 0).isEqualTo(one.equals(other));
        }
    }

    @Test
    void what_was_meant_is_the_nearest_and_nothing_where_nothing_is_near() {
        List<String> known = List.of("QTVI", "QTOD", "Educational psychologist");

        assertThat(Spelling.nearest("qtiv", known)).contains("QTVI");
        assertThat(Spelling.nearest("Education psycologist", known)).contains("Educational psychologist");
        assertThat(Spelling.nearest("plumber", known)).isEmpty();
    }

    /** Nine letters of ten in their place: nine tenths alike. */
    @Test
    void likeness_is_the_share_of_letters_that_stay() {
        assertThat(Spelling.likeness("abcdefghij", "abcdefghiX")).isEqualTo(0.9);
        assertThat(Spelling.likeness("", "")).isEqualTo(1);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
