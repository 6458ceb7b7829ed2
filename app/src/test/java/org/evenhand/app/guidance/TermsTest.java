package org.evenhand.app.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.Glossary;
import org.evenhand.packs.policy.Glossary.Term;
import org.evenhand.vocabulary.PolicyStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final Terms TERMS = Terms.of(Glossary.from(Packs.on(Packs.builtInShelf())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A child with an EHC plan|ehc-plan",
                "Two EHCPs were late|ehc-plan",
                "An ISP’s review|individual-support-plan",
                "Experts at Hand begins|experts-at-hand",
                "Episodes of care end here|episode-of-care",
                "WTE/FTE as reported|",
                "Several recommendations|recommendation",
                "Recommendations first|recommendation",
                // The longer term is taken whole.
                "A Specialist Provision Package|specialist-provision-package",
                "Targeted Plus help|targeted-plus",
                "Her SEND Tribunal|send-tribunal",
                "Mental health support teams|mhst"
            })
    void a_term_is_found_by_its_name_its_abbreviation_and_its_plural(String text, String key) {
        assertThat(TERMS.in(text)).extracting(Term::key).isEqualTo(key == null ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Present in Essen",
                "A whisper of aspens",
                "12 km away",
                "maps and caps",
                "He was sent apart",
                "https://example.invalid/SEN/AP_list.csv",
                "sen.pupils-with-plan",
                "someone@AAC.invalid",
                "unprovisioned",
                "a targeted advert",
                "a universal joint"
            })
    void nothing_is_found_inside_a_word_an_address_or_common_speech(String text) {
        assertThat(TERMS.in(text)).isEmpty();
    }

    @Test
    void each_term_is_given_once_in_the_order_of_the_alphabet() {
        assertThat(TERMS.in("An ISP, a local offer, an ISP and AAC."))
                .extracting(Term::key)
                .containsExactly("aac", "individual-support-plan", "local-offer");
    }

    @Test
    void every_term_is_found_by_its_own_name_or_abbreviation_or_by_other_words_where_it_is_common_speech() {
        assertThat(TERMS.list()).hasSize(75).allSatisfy(term -> {
            assertThat(term.foundBy()).isNotEmpty();
            assertThat(term.foundBy())
                    .allSatisfy(words -> assertThat(TERMS.in(words)).contains(term));
            assertThat(term.source()).isNotBlank();
        });
        assertThat(TERMS.list().stream().map(Term::key).distinct()).hasSize(75);
    }

    @Test
    void two_terms_are_never_found_by_the_same_words() {
        List<String> all = TERMS.list().stream()
                .flatMap(term -> term.foundBy().stream()
                        .map(words -> words.toLowerCase(Locale.ROOT))
                        .distinct())
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void what_was_proposed_in_2026_is_a_proposal_and_never_law() {
        assertThat(List.of("individual-support-plan", "experts-at-hand", "targeted-plus", "inclusion-base"))
                .allSatisfy(key ->
                        assertThat(TERMS.find(key).orElseThrow().status()).contains(PolicyStatus.PROPOSAL));
    }

    @Test
    void a_search_looks_at_names_other_words_and_definitions() {
        assertThat(TERMS.search("dyspraxia")).extracting(Term::key).containsExactly("childhood-apraxia-of-speech");
        assertThat(TERMS.search("ehcp plan")).extracting(Term::key).contains("ehc-plan");
        assertThat(TERMS.search("")).hasSize(75);
        assertThat(TERMS.search("no such word")).isEmpty();
    }
}
