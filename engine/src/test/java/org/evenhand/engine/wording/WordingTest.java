package org.evenhand.engine.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenhand.engine.wording.Wording.Finding;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final VagueWord REGULAR = new VagueWord("regular", "it is no number", "give the number");
    private static final VagueWord REQUIRED = new VagueWord("as required", "nobody can tell", "say how often");
    private static final VagueWord OPPORTUNITIES =
            new VagueWord("opportunities for", "nobody must give one", "say what is done");
    private static final VagueWord FOR = new VagueWord("for", "only to overlap", "leave it out");

    private final Wording wording = Wording.of(List.of(REGULAR, REQUIRED, FOR, OPPORTUNITIES));

    @Test
    void each_is_found_where_it_stands_in_the_order_of_the_text() {
        List<Finding> found = wording.findings("As required, a Regular visit");

        // “As required” are the first 11 characters; “Regular” begins after “As required, a ” (15) and has 7.
        assertThat(found).containsExactly(new Finding(REQUIRED, 0, 11), new Finding(REGULAR, 15, 22));
    }

    @Test
    void whole_words_only_however_they_are_spaced() {
        assertThat(wording.findings("irregular, regularity, regular1, was required"))
                .isEmpty();
        assertThat(wording.findings("as-required; as\n  required")).hasSize(2);
    }

    @Test
    void of_two_that_overlap_the_longer_is_found() {
        assertThat(wording.findings("opportunities for play"))
                .extracting(Finding::word)
                .containsExactly(OPPORTUNITIES);
        assertThat(wording.findings("for play")).extracting(Finding::word).containsExactly(FOR);
    }

    @Test
    void in_any_text_findings_lie_within_it_and_apart() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        List<String> pieces = List.of("regular", "as required", "opportunities for", "İ", " ", "-", ",", "x", "\n");
        for (int i = 0; i < 5_000; i++) {
            List<String> parts = new ArrayList<>();
            for (int k = random.nextInt(12); k > 0; k--) {
                parts.add(pieces.get(random.nextInt(pieces.size())));
            }
            String text = String.join("", parts);

            int after = 0;
            for (Finding finding : wording.findings(text)) {
                assertThat(finding.from()).as(text).isGreaterThanOrEqualTo(after);
                assertThat(text.substring(finding.from(), finding.to()))
                        .isEqualToIgnoringCase(finding.word().phrase());
                after = finding.to();
            }
            assertThat(after).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void an_empty_phrase_is_refused_because_it_stands_everywhere() {
        assertThatThrownBy(() -> new VagueWord(" ", "", "")).hasMessageContaining("Give the words to look for");
    }
}
