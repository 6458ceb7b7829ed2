package org.evenhand.app.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.site.Numbers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on Parliament, on the 687 real questions that come with the product. */
@EvenhandTest
@AutoConfigureMockMvc
class ParliamentPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Questioning questioning;

    @Autowired
    Searching searching;

    @Autowired
    AnswerRates rates;

    @Autowired
    Watching watching;

    private MockHttpServletResponse opened(String path) throws Exception {
        return web.perform(get(java.net.URI.create(path))).andReturn().getResponse();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(opened(path).getContentAsString());
    }

    @Test
    void all_questions_are_listed_and_each_department_has_as_many_as_the_file() throws Exception {
        assertThat(questioning.list()).hasSize(687);
        assertThat(page("/parliament").select("h2").text()).contains("687 questions");
        // 560 to the Department for Education and 52 to Health and Social Care, counted in the file.
        assertThat(page("/parliament?body=Department%20for%20Education")
                        .select("h2")
                        .text())
                .contains("560 questions");
        assertThat(page("/parliament?body=Department%20of%20Health%20and%20Social%20Care")
                        .select("h2")
                        .text())
                .contains("52 questions");
    }

    @Test
    void every_question_without_an_answer_shows_when_one_was_due() throws Exception {
        List<Asked> unanswered = questioning.list().stream()
                .filter(asked -> !asked.question().isAnswered())
                .toList();

        // Counted in the file: 315 without a word of an answer, and one with a holding answer only.
        assertThat(unanswered).hasSize(315 + 1);
        for (Asked asked : unanswered) {
            assertThat(asked.stateOn(LocalDate.of(2026, 11, 22)))
                    .as(asked.path())
                    .isIn(QuestionState.OVERDUE, QuestionState.NOT_SEEN, QuestionState.HOLDING);
        }
        Document due = page(unanswered.getFirst().path());
        assertThat(due.select("dt:contains(Answer due) + dd").text())
                .startsWith(Numbers.weekday(unanswered.getFirst().dueOn()));
    }

    @Test
    void every_status_and_every_specialism_of_the_lists_can_be_chosen() throws Exception {
        long all = 0;
        for (QuestionState state : QuestionState.values()) {
            MockHttpServletResponse shown = opened("/parliament?status=" + state);
            assertThat(shown.getStatus()).isEqualTo(200);
            all += questioning.list().stream()
                    .filter(asked -> asked.stateOn(LocalDate.of(2026, 11, 22)) == state)
                    .count();
        }
        assertThat(all).isEqualTo(687);
        assertThat(opened("/parliament?specialism=EP&asker=smith&from=2024-01-01&to=2026-01-01&ask=A07&page=99")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_read_is_said_beside_its_field() throws Exception {
        MockHttpServletResponse refused = opened("/parliament?status=LOST&from=yesterday");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".govuk-error-summary__list li")
                        .eachText())
                .containsExactly(
                        "“LOST” is no status of the list. Choose one of them",
                        "“yesterday” is not a date. Enter it like 2026-05-31");
        assertThat(opened("/parliament/questions.csv?from=yesterday").getStatus())
                .isEqualTo(422);
    }

    @Test
    void words_are_found_in_questions_answers_asks_and_letters_and_each_has_its_page() throws Exception {
        assertThat(searching.find("\"10-Year Workforce Plan\"", 500))
                .extracting(Found::key)
                .contains("commons/2024-26/71910");
        assertThat(searching.find("postcode lottery", 500))
                .extracting(Found::path)
                .contains("/asks/A25");
        assertThat(searching.find("Keegan Barclay", 500))
                .extracting(Found::kind)
                .contains(org.evenhand.app.parliament.Document.Kind.LETTER);
        for (Found found : searching.find("Keegan Barclay", 500)) {
            assertThat(opened(found.path()).getStatus()).as(found.path()).isEqualTo(200);
        }
        assertThat(searching.find("", 500)).isEmpty();
        assertThat(searching.find("' ) ; drop & | !", 500)).isEmpty();
    }

    @Test
    void what_is_found_is_marked_and_never_markup() throws Exception {
        Document found = page("/parliament?q=educational%20psychologists");

        assertThat(found.select("mark")).isNotEmpty();
        assertThat(page("/parliament?q=%3Cscript%3Ealert(1)%3C/script%3E").select("main script"))
                .isEmpty();
    }

    @Test
    void nothing_is_called_overdue_of_which_the_file_cannot_tell() throws Exception {
        // The file ends on 10 July 2026; this one was tabled that day, so its answer came due later.
        assertThat(page("/parliament/questions/commons/2026-27/17885").text())
                .contains("Due since last seen")
                .doesNotContain("Overdue");
        assertThat(questioning.list().stream()
                        .filter(asked -> asked.stateOn(LocalDate.of(2026, 11, 22)) == QuestionState.OVERDUE))
                .isNotEmpty()
                .allMatch(asked -> asked.question().seenUntil().isAfter(asked.dueOn()));
    }

    @Test
    void a_question_without_an_answer_says_so_and_leads_to_the_official_page() throws Exception {
        Document question = page("/parliament/questions/commons/2024-26/127817");

        assertThat(question.text())
                .contains("The file we have holds no answer.", "Due since last seen", "joint workforce plan");
        assertThat(
                        question.select(
                                "a[href=https://questions-statements.parliament.uk/written-questions/detail/2026-04-16/127817]"))
                .isNotEmpty();
        assertThat(question.select("a[href=/asks/A24]")).isNotEmpty();
    }

    @Test
    void numbers_that_two_sessions_share_have_two_pages() throws Exception {
        assertThat(opened("/parliament/questions/commons/2024-26/1445").getStatus())
                .isEqualTo(200);
        assertThat(opened("/parliament/questions/commons/2026-27/1445").getStatus())
                .isEqualTo(200);
        assertThat(opened("/parliament/questions/commons/2023-24/1445").getStatus())
                .isEqualTo(404);
        assertThat(opened("/parliament/questions/senate/2026-27/1445").getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_answer_that_points_to_another_names_it() throws Exception {
        Document question = page("/parliament/questions/commons/2024-26/126007");

        assertThat(question.text()).contains("The answer points to", "Question 121419, 24 March 2026");
        assertThat(Reference.in("I refer the hon. Member to the answer of 24 March 2026 to Question 121419."))
                .containsExactly(new Reference.Named("121419", java.util.Optional.of(LocalDate.of(2026, 3, 24))));
        assertThat(Reference.in("I refer her to Question UIN 87029 on 12 November 2025 and PQ HL123."))
                .extracting(Reference.Named::uin)
                .containsExactly("87029", "HL123");
        // As in the answer to question 5481 of 2023-24; and a day after a comma is no further question.
        assertThat(Reference.in("A written response to your Questions 2501, 2502 and 2779 will be provided."))
                .extracting(Reference.Named::uin)
                .containsExactly("2501", "2502", "2779");
        assertThat(Reference.in("See Questions 1450, 24 March 2026.").stream().map(Reference.Named::uin))
                .containsExactly("1450");
    }

    @Test
    void an_answer_that_points_to_one_that_is_here_leads_to_it() throws Exception {
        // “… to the answer of 20 April 2026 to Question 119169”, which is among the 687.
        assertThat(page("/parliament/questions/commons/2024-26/126008")
                        .select("a[href=/parliament/questions/commons/2024-26/119169]"))
                .hasSize(1);
    }

    @Test
    void named_day_questions_are_on_time_late_or_not_known_and_nothing_is_guessed() throws Exception {
        AnswerRates.Rate all = rates.rate("", true);

        // Of 120 named-day questions 68 have a day of answer, 63 of them on or before the day; 12 more were unanswered
        // after it.
        assertThat(all.onTime()).isEqualTo(63);
        assertThat(all.late()).isEqualTo(5 + 12);
        assertThat(all.unknown()).isEqualTo(40);
        // 63 ÷ 80 = 0.7875; Wilson's interval by hand: (0.7875 + 0.0240 ± 0.0911) ÷ 1.0480 = 0.686 to 0.863.
        var interval = all.share().orElseThrow().interval(org.evenhand.engine.compare.Level.NINETY_FIVE);
        assertThat(interval.low()).isCloseTo(0.686, within(0.002));
        assertThat(interval.high()).isCloseTo(0.863, within(0.002));
        assertThat(page("/parliament/departments").text()).contains("79%", "Who answers on time?");
    }

    @Test
    void both_departments_are_laid_side_by_side_on_a_specialism_and_nothing_is_called_the_same_that_is_not()
            throws Exception {
        Document page = page("/parliament/departments");

        // No member put four fifths of the same words to two departments; the nearest pair shares 76 %.
        assertThat(questioning.twins()).isEmpty();
        assertThat(page.select("h3").eachText()).contains("Speech and language therapist");
        assertThat(page.text()).contains("These are not the same questions");
    }

    @Test
    void the_same_question_to_two_departments_is_known_by_its_words() {
        String education =
                "To ask the Secretary of State for Education, what assessment her Department has made of the number of therapists.";
        String health =
                "To ask the Secretary of State for Health and Social Care, what assessment his Department has made of the number of therapists.";

        assertThat(Sameness.of(education, health)).isEqualTo(1);
        assertThat(Sameness.of(education, "To ask the Chancellor of the Exchequer, whether she will raise a tax."))
                .isLessThan(Sameness.ENOUGH);
    }

    @Test
    void what_government_says_it_does_not_know_is_collected_with_its_words() throws Exception {
        assertThat(questioning.notHeld()).hasSize(21);

        Document map = page("/parliament/not-held");

        assertThat(map.text())
                .contains("21 answers", "“The department does not hold this information.”", "nobody has confirmed it");
        assertThat(map.select("a[href=/figures/waits], a[href=/figures/plans]")).isNotEmpty();
    }

    @Test
    void groups_that_left_the_register_are_shown_first() throws Exception {
        List<Watching.Watched> all = watching.list();

        // Of the 39, five are marked as not on the register of 29 June 2026.
        assertThat(all).hasSize(39);
        assertThat(all.stream().filter(group -> !group.onRegister()).count()).isEqualTo(5);
        assertThat(page("/parliament/groups").select(".govuk-tag--red")).hasSize(5);
        // 571 of the 624 have a page on that register; 53 have left it.
        assertThat(watching.onRegister()).isEqualTo(571);
    }

    @Test
    void a_draft_carries_the_local_figure_with_its_interval_and_its_source() throws Exception {
        String draft = page("/parliament/kit?specialism=SLT&constituency=E14001319")
                .select("textarea")
                .text();
        String text = opened("/parliament/kit.txt?specialism=SLT&constituency=E14001319&figure=0")
                .getContentAsString();

        assertThat(draft)
                .contains(
                        "speech and language therapists",
                        "To ask the Secretary of State for Education",
                        "To ask the Secretary of State for Health",
                        "Source:");
        assertThat(text).contains("@parliament.uk", "How it is worked out");
        assertThat(opened("/parliament/kit?specialism=SLT&constituency=S14000001")
                        .getStatus())
                .isEqualTo(422);
        assertThat(opened("/parliament/kit.txt").getStatus()).isEqualTo(422);
    }

    @Test
    void a_draft_on_one_specialism_carries_no_figure_of_another() throws Exception {
        String therapists = opened("/parliament/kit.txt?specialism=SLT&constituency=E14001319")
                .getContentAsString();
        String teachers = opened("/parliament/kit.txt?specialism=QTVI&constituency=E14001319")
                .getContentAsString();

        assertThat(therapists).contains("speech and language, NHS", "(95% range)");
        assertThat(teachers).contains("The local figure", "Source:").doesNotContain("speech and language, NHS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/parliament/questions.csv",
                "/parliament/departments.csv",
                "/parliament/not-held.csv",
                "/asks.csv",
                "/methods/parliament"
            })
    void what_is_shown_can_be_taken_away(String path) throws Exception {
        MockHttpServletResponse answer = opened(path);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString().lines().count()).isGreaterThan(3);
    }
}
