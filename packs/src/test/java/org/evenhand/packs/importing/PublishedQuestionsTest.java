package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.parliament.Extent;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.evenhand.packs.parliament.WrittenQuestions;
import org.evenhand.packs.parliament.WrittenQuestionsKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parliament's own lists of written questions, where this machine has them. Counts are compared with the file itself, read another way. */
class PublishedQuestionsTest {

    private static final String CUT = "parliament/commons_written_questions_send_2023-12_2026-07.json";
    private static final String MONTH = "api-samples/writtenquestions/commons_2024-08_raw_api.json";

    @TempDir
    Path shelf;

    private final ImportKind kind = new WrittenQuestionsKind();

    @Test
    void as_many_questions_to_each_department_are_kept_as_the_file_holds() throws IOException {
        Path file = SharedData.file(CUT);

        Receipt receipt = new Trial(shelf, kind).imported(file);

        assertThat(receipt.counts())
                .containsEntry("questions", 687L)
                .containsEntry("to Department for Education", 560L);
        assertThat(byBody()).isEqualTo(inFile(file));
        assertThat(byBody().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(687);
    }

    @Test
    void what_the_file_leaves_unanswered_is_unanswered_and_nothing_else_is() throws IOException {
        Path file = SharedData.file(CUT);

        new Trial(shelf, kind).imported(file);

        assertThat(questions().list().stream()
                        .filter(question -> !question.isAnswered())
                        .map(question -> question.parliamentId())
                        .sorted())
                .containsExactlyElementsOf(unansweredIn(file));
    }

    @Test
    void numbers_that_two_sessions_share_stay_two_questions() throws IOException {
        new Trial(shelf, kind).imported(SharedData.file(CUT));

        // The file holds 1445 and 2951 twice: of the session that began in 2024 and of that which began in 2026.
        for (String uin : new String[] {"1445", "2951"}) {
            assertThat(questions().withNumber(uin))
                    .extracting(question -> question.id().session())
                    .containsExactly("2026-27", "2024-26");
        }
    }

    @Test
    void answers_that_the_list_cuts_off_are_known_as_beginnings() throws IOException {
        new Trial(shelf, kind).imported(SharedData.file(CUT));

        Map<Extent, Long> extents = questions().list().stream()
                .collect(Collectors.groupingBy(WrittenQuestion::extent, TreeMap::new, Collectors.counting()));

        // The file's own marks: 315 none, 196 cut off, 176 whole.
        assertThat(extents)
                .containsEntry(Extent.NONE, 315L)
                .containsEntry(Extent.BEGINNING, 196L)
                .containsEntry(Extent.WHOLE, 176L);
        assertThat(questions().list()).noneMatch(question -> question.answer().contains("<p>"));
    }

    @Test
    void a_whole_month_as_the_interface_gives_it_is_read_and_added_to_what_is_there() throws IOException {
        Path cut = SharedData.file(CUT);
        Path month = SharedData.file(MONTH);
        new Trial(shelf, kind).imported(cut);

        Receipt receipt = new Trial(shelf, kind).imported(month);

        assertThat(receipt.counts()).containsEntry("questions", 1_004L);
        // 20 of the 687 were tabled in August 2024 and stand in both files.
        assertThat(questions().list()).hasSize(687 + 1_004 - 20);
        assertThat(new Trial(shelf, kind).read(month)).isInstanceOf(ImportResult.Unchanged.class);
    }

    private WrittenQuestions questions() {
        return WrittenQuestions.from(Packs.on(shelf));
    }

    private Map<String, Long> byBody() {
        return questions().list().stream()
                .collect(Collectors.groupingBy(WrittenQuestion::body, TreeMap::new, Collectors.counting()));
    }

    /** No day of an answer and no text, or a holding answer only; by Parliament's own number, in order. */
    private static List<Integer> unansweredIn(Path file) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode item : JsonMapper.builder().build().readTree(Files.readString(file))) {
            JsonNode value = item.path("value");
            boolean answered = !value.path("dateAnswered").asString("").isEmpty()
                    || !value.path("answerText").asString("").isEmpty();
            if (!answered || value.path("answerIsHolding").asBoolean(false)) {
                numbers.add(value.path("id").asInt());
            }
        }
        return numbers.stream().sorted().toList();
    }

    private static Map<String, Long> inFile(Path file) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode item : JsonMapper.builder().build().readTree(Files.readString(file))) {
            counts.merge(item.path("value").path("answeringBodyName").asString(), 1L, Long::sum);
        }
        return counts;
    }
}
