package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.parliament.AppgRegisterKind;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.evenhand.packs.parliament.WrittenQuestions;
import org.evenhand.packs.parliament.WrittenQuestionsKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of questions and registers of groups that are damaged, or that mean harm. All members and questions here are invented. */
class HostileQuestionsTest {

    @TempDir
    Path shelf;

    @TempDir
    Path files;

    @BeforeEach
    void the_rules_are_those_of_the_product() {
        System.setProperty(
                "evenhand.packs", SharedData.project().resolve("packs/data").toString());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content);
    }

    private static String question(int id, String uin, String answered, String answer) {
        return """
                {"id": %d, "askingMemberId": 999, "house": "Commons", "dateTabled": "2026-06-01T00:00:00",
                 "dateForAnswer": "2026-06-03T00:00:00", "uin": "%s",
                 "questionText": "To ask the Secretary of State for Education, whether this is invented.",
                 "answeringBodyId": 60, "answeringBodyName": "Department for Education", "isNamedDay": true,
                 "dateAnswered": %s, "answerText": "%s"}""".formatted(id, uin, answered, answer);
    }

    private Trial questions() {
        return new Trial(shelf, new WrittenQuestionsKind());
    }

    @Test
    void each_fault_names_the_item_and_the_field() throws IOException {
        Path wrong = file("wrong.json", """
                [%s, {"id": 2, "house": "Senate", "uin": "x y", "dateTabled": "yesterday"}]
                """.formatted(question(1, "1", "null", "")));

        assertThat(questions().refusal(wrong))
                .contains("Row 2, dateTabled “yesterday”: A day like 2026-07-10T00:00:00 was expected.")
                .contains("Row 2, dateForAnswer: It is missing.")
                .contains("Row 2, house “Senate”: Commons or Lords was expected.")
                .contains("Row 2, uin “x y”: A number like 17885 or HL1234 was expected.")
                .doesNotContain("Row 1");
    }

    @Test
    void the_same_question_twice_an_empty_list_and_half_a_file_are_refused() throws IOException {
        Path twice =
                file("twice.json", "[%s, %s]".formatted(question(1, "7", "null", ""), question(2, "7", "null", "")));
        Path empty = file("empty.json", "[]");
        Path half = file("half.json", "[" + question(1, "7", "null", "").substring(0, 80));

        assertThat(questions().refusal(twice)).contains("Row 2, uin “7”: The question stands in the file twice.");
        assertThat(questions().refusal(empty)).contains("It holds no question.");
        assertThat(questions().refusal(half)).contains("The file is not whole JSON.");
    }

    @Test
    void a_question_of_a_day_before_every_known_session_is_refused() throws IOException {
        Path old =
                file("old.json", "[%s]".formatted(question(1, "7", "null", "").replace("2026-06-0", "1999-06-0")));

        assertThat(questions().refusal(old)).contains("No session of Parliament is known for this day.");
    }

    @Test
    void markup_becomes_text_and_never_markup_again() throws IOException {
        Path marked = file(
                "marked.json",
                "[%s]"
                        .formatted(
                                question(
                                        1,
                                        "7",
                                        "\"2026-06-03T00:00:00\"",
                                        "<p>The department does not&nbsp;hold it.</p><p>&lt;script&gt;alert(1)&lt;/script&gt; &#8211; one &amp; two</p><table><tr><td>a</td><td>b</td></tr></table>")));

        questions().imported(marked);

        WrittenQuestion read = WrittenQuestions.from(Packs.on(shelf)).list().getFirst();
        assertThat(read.answer()).isEqualTo("""
                The department does not hold it.
                <script>alert(1)</script> – one & two
                a | b""");
        assertThat(read.title()).isEqualTo("Whether this is invented.");
    }

    @Test
    void an_older_list_takes_no_answer_away() throws IOException {
        questions().imported(file("newer.json", "[%s]".formatted(question(1, "7", "\"2026-06-03T00:00:00\"", "Yes."))));

        ImportResult older = questions().read(file("older.json", "[%s]".formatted(question(1, "7", "null", ""))));

        assertThat(older).isInstanceOf(ImportResult.Unchanged.class);
        assertThat(WrittenQuestions.from(Packs.on(shelf)).list().getFirst().answer())
                .isEqualTo("Yes.");
    }

    @Test
    void officers_of_a_group_that_is_not_on_the_register_are_refused() throws IOException {
        file("appg_members_2026-06-29.csv", """
                name,officer_role,mnis_id,appg,is_officer,removed
                Invented Member,Chair,1,another-group,true,
                """);
        Path register = file("appg_register_2026-06-29.csv", """
                slug,title,category,parliament,source_url,next_reporting_deadline
                a-group,A Group,Subject Group,uk,https://example.invalid/a,soon
                """);

        assertThat(new Trial(shelf, new AppgRegisterKind()).refusal(register))
                .contains("names the group “another-group”, which is not on the register.")
                .contains("Row 2, next_reporting_deadline “soon”: A day like 2025-12-11 was expected.");
    }
}
