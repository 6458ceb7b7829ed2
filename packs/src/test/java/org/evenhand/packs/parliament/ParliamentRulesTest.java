package org.evenhand.packs.parliament;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.policy.PolicyFigures;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that come with the product, on sentences of real answers. */
class ParliamentRulesTest {

    private final Packs packs = Packs.on(SharedData.project().resolve("packs/data"));
    private final ParliamentRules rules = ParliamentRules.from(packs);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The department does not hold the information requested.",
                "The information requested is not held by this department.",
                "The requested information is not held centrally.",
                "Data on non-compliance, following a decision made by the Tribunal is not held centrally.",
                "is not collected centrally and could not be obtained without incurring disproportionate cost.",
                "The information requested is not readily available and can only be obtained at disproportionate cost.",
                "The department does not centrally hold statistics showing how many children who had been excluded.",
                "The department does not hold any data on the potential impact of Surrey’s Safety Valve agreement.",
                "The government does not collect pupil-level data from private schools.",
                "Data for 16 to 24 year olds not in education employment or training (NEET) is not available by constituency.",
                "The department holds no data on the number of vacancies."
            })
    void answers_that_say_something_is_not_known_are_found(String answer) {
        assertThat(rules.notHeld(answer)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where the date of request is missing, this is marked in the table as ‘not available’.",
                "unpaid carers who are unable to work full time as a result of their caring responsibilities.",
                "The department does not have plans to change the law.",
                "Data on the number of plans is available at explore-education-statistics.",
                "The statutory framework requires that children are not held back."
            })
    void answers_that_only_sound_like_it_are_not(String answer) {
        assertThat(rules.notHeld(answer)).isEmpty();
    }

    @Test
    void the_sentence_is_quoted_and_not_the_whole_answer() {
        String answer = "We thank the hon. Member. The department does not hold this information. Schools decide.";

        assertThat(rules.notHeld(answer).orElseThrow().words())
                .isEqualTo("The department does not hold this information.");
    }

    @ParameterizedTest
    @CsvSource({"2023-12-04, 2023-24", "2024-07-17, 2024-26", "2026-05-12, 2024-26", "2026-05-18, 2026-27"})
    void a_day_belongs_to_one_session(LocalDate day, String session) {
        assertThat(rules.sessionOn(day).orElseThrow().id()).isEqualTo(session);
    }

    @Test
    void nobody_confirmed_yet_which_ask_a_question_serves() {
        assertThat(rules.asksOf("whether she will publish a joint workforce plan"))
                .extracting(ParliamentRules.AskWords::ask, ParliamentRules.AskWords::standing)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A24", ParliamentRules.Standing.SUGGESTED));
    }

    @Test
    void specialisms_are_known_by_their_words() {
        assertThat(rules.specialismsIn("Qualified Teachers of the Deaf and educational psychologists"))
                .containsExactlyInAnyOrder(Profession.QTOD, Profession.EP);
    }

    @Test
    void the_coalitions_facts_name_asks_and_figures_that_are_there_and_each_has_a_source() {
        CoalitionFacts facts = CoalitionFacts.from(packs);
        Set<String> asks = facts.asks().stream().map(CoalitionFacts.Ask::id).collect(Collectors.toSet());

        assertThat(asks).hasSize(38);
        assertThat(facts.questions()).hasSize(34);
        assertThat(facts.letters()).hasSize(6);
        assertThat(facts.events()).hasSize(36);
        assertThat(facts.groups()).hasSize(39);
        assertThat(facts.commitments()).isNotEmpty().allSatisfy(commitment -> {
            assertThat(asks).contains(commitment.ask());
            assertThat(commitment.source()).contains("http");
            assertThat(commitment.state().equals("OPEN"))
                    .isEqualTo(commitment.stateSource().isEmpty());
            if (!commitment.figure().isEmpty()) {
                assertThat(PolicyFigures.from(packs).find(commitment.figure())).isPresent();
            }
        });
    }

    @Test
    void what_is_quoted_stands_in_the_answer_word_for_word() {
        WrittenQuestions questions = WrittenQuestions.from(packs);

        assertThat(CoalitionFacts.from(packs).commitments())
                .filteredOn(CoalitionFacts.KnownCommitment::quoted)
                .isNotEmpty()
                .allSatisfy(commitment -> assertThat(questions.list())
                        .filteredOn(question -> question.id().path().equals(commitment.question()))
                        .singleElement()
                        .satisfies(question -> assertThat(question.answer()).contains(commitment.words())));
    }
}
