package org.evenhand.packs.parliament;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;

/** Written questions of Parliament, newest first. Never changes. */
public final class WrittenQuestions {

    /** Name of the pack. */
    public static final String PACK = WrittenQuestionsKind.PACK;

    private final Pack pack;
    private final List<WrittenQuestion> newestFirst;
    private final Map<QuestionId, WrittenQuestion> byId = new TreeMap<>();
    private final Map<String, List<WrittenQuestion>> byUin = new TreeMap<>();

    private WrittenQuestions(Pack pack) {
        this.pack = pack;
        List<WrittenQuestion> all = new ArrayList<>(
                pack.table("questions").stream().map(WrittenQuestions::question).toList());
        all.sort((one, other) -> {
            int byDay = other.tabledOn().compareTo(one.tabledOn());
            return byDay != 0 ? byDay : other.id().compareTo(one.id());
        });
        this.newestFirst = List.copyOf(all);
        for (WrittenQuestion question : newestFirst) {
            byId.put(question.id(), question);
            byUin.computeIfAbsent(question.id().uin(), uin -> new ArrayList<>()).add(question);
        }
    }

    public static WrittenQuestions from(Packs packs) {
        return of(packs.get(PACK));
    }

    /** One edition. */
    public static WrittenQuestions of(Pack pack) {
        return new WrittenQuestions(pack);
    }

    /** Where this edition lies: what is imported on the day of the product's own edition has the same version and lies elsewhere. */
    public Path folder() {
        return pack.folder();
    }

    public DataVersion version() {
        return pack.version();
    }

    public List<WrittenQuestion> list() {
        return newestFirst;
    }

    public Optional<WrittenQuestion> find(QuestionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of all sessions with this number, newest first. */
    public List<WrittenQuestion> withNumber(String uin) {
        return List.copyOf(byUin.getOrDefault(uin, List.of()));
    }

    static WrittenQuestion question(Row row) {
        return new WrittenQuestion(
                new QuestionId(row.value("house", House::of), row.text("session"), row.text("uin")),
                row.whole("id"),
                row.date("tabled"),
                row.date("for_answer"),
                row.flag("named_day"),
                row.whole("body_id"),
                row.text("body"),
                new WrittenQuestion.Asker(
                        row.whole("asker_id"), row.textOrEmpty("asker"), row.flag("asker_has_interest")),
                row.textOrEmpty("heading"),
                row.text("question"),
                row.optionalDate("answered"),
                row.textOrEmpty("answer"),
                row.value("answer_extent", Extent::valueOf),
                row.optionalWhole("answerer_id"),
                row.textOrEmpty("answerer"),
                row.textOrEmpty("answerer_role"),
                row.optionalDate("holding_answer"),
                row.flag("holding"),
                row.optionalDate("corrected"),
                row.textOrEmpty("original_answer"),
                row.flag("withdrawn"),
                row.optionalText("grouped_with")
                        .map(grouped -> List.of(grouped.split(" ")))
                        .orElseGet(List::of),
                row.date("seen_until"));
    }
}
