package org.evenhand.packs.parliament;

import static org.evenhand.packs.DataPackage.Field.date;
import static org.evenhand.packs.DataPackage.Field.flag;
import static org.evenhand.packs.DataPackage.Field.text;
import static org.evenhand.packs.DataPackage.Field.whole;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.packs.importing.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Written questions as Parliament's own interface lists them: an array of items, or one page of them under "results". What the present pack
 * holds stays; the file's questions are added to it, or take the place of the same question, unless that would lose an answer.
 */
public final class WrittenQuestionsKind implements ImportKind {

    static final String PACK = "written-questions";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Field> FIELDS = List.of(
            text("house", "Commons or Lords."),
            text("session", "Session of Parliament, as the pack parliament-rules calls it."),
            text("uin", "Number on the order paper; it begins again with each session."),
            whole("id", "Parliament's own number of the record."),
            date("tabled", "Day it was handed in."),
            date("for_answer", "Day for which it was put down."),
            flag("named_day", "Whether the asker named that day."),
            whole("body_id", "Parliament's number of the department asked."),
            text("body", "Its name."),
            whole("asker_id", "Parliament's number of the member who asked."),
            text("asker", "Name as published, or empty where only the number is."),
            flag("asker_has_interest", "Whether the member declared an interest."),
            text("heading", "Heading as published; empty while there is no answer."),
            text("question", "The question, as plain text."),
            date("answered", "Day of the answer, where the file says so."),
            text("answer", "The answer, as plain text."),
            text("answer_extent", "NONE, BEGINNING (the list cuts answers off) or WHOLE."),
            whole("answerer_id", "Parliament's number of who answered."),
            text("answerer", "Name as published, or empty."),
            text("answerer_role", "Office on the day as published, or empty."),
            date("holding_answer", "Day of a holding answer."),
            flag("holding", "Whether what stands there is a holding answer only."),
            date("corrected", "Day on which the answer was corrected."),
            text("original_answer", "The answer before it was corrected."),
            flag("withdrawn", "Whether the question was withdrawn."),
            text("grouped_with", "Numbers of questions answered together with it, with spaces between."),
            date("seen_until", "A day on which the file was surely still kept up."));

    @Override
    public String name() {
        return PACK;
    }

    @Override
    public String summary() {
        return "Written questions and answers, from Parliament's own interface (JSON)";
    }

    @Override
    public boolean reads(String member) {
        return member.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    @Override
    public Publication publication() {
        return new Publication(
                "UK Parliament",
                "Written questions and answers",
                Licence.OPEN_PARLIAMENT,
                "https://questions-statements.parliament.uk",
                "Contains Parliamentary information licensed under the Open Parliament Licence v3.0; where collected by mySociety, CC BY 4.0.");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Map<QuestionId, WrittenQuestion> inFile = inFile(file, problems);
        if (inFile.isEmpty() && !problems.any()) {
            problems.add("It holds no question.", "Download it again, completely.");
        }
        if (problems.any()) {
            return Reading.none();
        }
        Map<QuestionId, WrittenQuestion> all = present(file);
        long before = all.size();
        long kept = 0;
        for (WrittenQuestion question : inFile.values()) {
            WrittenQuestion there = all.get(question.id());
            if (there != null && wouldLose(there, question)) {
                kept++;
            } else {
                all.put(question.id(), question);
            }
        }
        pack.table(
                "questions",
                "questions.csv.gz",
                "One row for each written question.",
                FIELDS,
                rows -> all.values().forEach(question -> rows.row(cells(question))));
        return reading(inFile, all, before, kept);
    }

    /** Whether the file knows less of a question than is known: no answer, or only its beginning. */
    private static boolean wouldLose(WrittenQuestion there, WrittenQuestion inFile) {
        return (there.isAnswered() && !inFile.isAnswered())
                || (there.extent() == Extent.WHOLE
                        && inFile.extent() == Extent.BEGINNING
                        && there.correctedOn().equals(inFile.correctedOn()));
    }

    private static Reading reading(
            Map<QuestionId, WrittenQuestion> inFile, Map<QuestionId, WrittenQuestion> all, long before, long kept) {
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("questions", (long) inFile.size());
        counts.put(
                "unanswered",
                inFile.values().stream()
                        .filter(question -> !question.isAnswered())
                        .count());
        inFile.values().forEach(question -> counts.merge("to " + question.body(), 1L, Long::sum));
        LocalDate newest = all.values().stream()
                .map(WrittenQuestion::seenUntil)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        List<String> notes = new ArrayList<>();
        if (before > 0) {
            notes.add("%d questions were there before; now there are %d.".formatted(before, all.size()));
        }
        if (kept > 0) {
            notes.add(
                    "%d stayed as they were, because the file lacks the answer that was there, or holds its beginning only."
                            .formatted(kept));
        }
        long beginnings = inFile.values().stream()
                .filter(question -> question.extent() == Extent.BEGINNING)
                .count();
        if (beginnings > 0) {
            notes.add("Of %d answers the file holds the beginning only.".formatted(beginnings));
        }
        return new Reading(
                "Written questions, up to " + newest,
                "Written questions of Parliament with their answers, as published.",
                newest,
                Optional.of(newest),
                counts,
                notes);
    }

    private static Map<QuestionId, WrittenQuestion> present(Incoming file) {
        TreeMap<QuestionId, WrittenQuestion> all = new TreeMap<>();
        file.present()
                .find(PACK)
                .ifPresent(pack -> pack.table("questions").forEach(row -> {
                    WrittenQuestion question = WrittenQuestions.question(row);
                    all.put(question.id(), question);
                }));
        return all;
    }

    private static Map<QuestionId, WrittenQuestion> inFile(Incoming file, Problems problems) throws IOException {
        ParliamentRules rules = ParliamentRules.from(file.presentWith(ParliamentRules.PACK));
        Map<QuestionId, WrittenQuestion> read = new TreeMap<>();
        long number = 0;
        for (JsonNode item : items(file)) {
            number++;
            JsonNode value = item.has("value") ? item.path("value") : item;
            Optional<WrittenQuestion> question = new QuestionReader(rules, problems, number, value).read();
            if (question.isPresent() && read.put(question.get().id(), question.get()) != null) {
                problems.add(
                        number,
                        "uin",
                        question.get().id().uin(),
                        "The question stands in the file twice.",
                        "Remove one of the two.");
            }
        }
        return withSeenUntil(read);
    }

    private static Iterable<JsonNode> items(Incoming file) throws IOException {
        JsonNode whole;
        try (InputStream content = file.open()) {
            whole = JSON.readTree(content);
        } catch (JacksonException broken) {
            throw new Unreadable("The file is not whole JSON.", "Download it again, completely.");
        }
        JsonNode list = whole.isArray() ? whole : whole.path("results");
        if (!list.isArray()) {
            throw new Unreadable(
                    "The file is no list of written questions.",
                    "Download the list from questions-statements-api.parliament.uk as JSON.");
        }
        return list;
    }

    /** Files are saved month by month: what was tabled in one month was looked at on one day. */
    private static Map<QuestionId, WrittenQuestion> withSeenUntil(Map<QuestionId, WrittenQuestion> read) {
        Map<YearMonth, LocalDate> last = new HashMap<>();
        for (WrittenQuestion question : read.values()) {
            LocalDate day = question.answeredOn().orElse(question.tabledOn());
            last.merge(YearMonth.from(question.tabledOn()), day, (one, other) -> one.isAfter(other) ? one : other);
        }
        return read.values().stream()
                .map(question ->
                        seen(question, last.getOrDefault(YearMonth.from(question.tabledOn()), LocalDate.EPOCH)))
                .collect(Collectors.toMap(WrittenQuestion::id, question -> question, (a, b) -> b, TreeMap::new));
    }

    private static WrittenQuestion seen(WrittenQuestion q, LocalDate until) {
        return new WrittenQuestion(
                q.id(),
                q.parliamentId(),
                q.tabledOn(),
                q.forAnswerOn(),
                q.namedDay(),
                q.bodyId(),
                q.body(),
                q.asker(),
                q.heading(),
                q.question(),
                q.answeredOn(),
                q.answer(),
                q.extent(),
                q.answererId(),
                q.answeredBy(),
                q.role(),
                q.holdingOn(),
                q.holding(),
                q.correctedOn(),
                q.originalAnswer(),
                q.withdrawn(),
                q.groupedWith(),
                until);
    }

    private static Object[] cells(WrittenQuestion q) {
        return new Object[] {
            q.id().house().title(),
            q.id().session(),
            q.id().uin(),
            q.parliamentId(),
            q.tabledOn(),
            q.forAnswerOn(),
            q.namedDay(),
            q.bodyId(),
            q.body(),
            q.asker().id(),
            q.asker().name(),
            q.asker().hasInterest(),
            q.heading(),
            q.question(),
            q.answeredOn().map(LocalDate::toString).orElse(""),
            q.answer(),
            q.extent().name(),
            q.answererId().isPresent() ? q.answererId().getAsInt() : "",
            q.answeredBy(),
            q.role(),
            q.holdingOn().map(LocalDate::toString).orElse(""),
            q.holding(),
            q.correctedOn().map(LocalDate::toString).orElse(""),
            q.originalAnswer(),
            q.withdrawn(),
            String.join(" ", q.groupedWith()),
            q.seenUntil()
        };
    }
}
