package org.evenhand.packs.policy;

import java.util.List;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;

/** What Parliament asked about how many specialists there are and are needed, and what was answered. Not complete. */
public final class WorkforceQuestions {

    private final DataVersion version;
    private final List<WorkforceQuestion> list;

    private WorkforceQuestions(DataVersion version, List<WorkforceQuestion> list) {
        this.version = version;
        this.list = List.copyOf(list);
    }

    /** Which of the three things was asked. */
    public enum Topic {
        /** Has anyone assessed the gap? */
        ASSESSED,
        /** What is it? */
        GAP,
        /** How many more are needed? */
        NEEDED
    }

    /**
     * @param asked the day, month or year, as exactly as it was read: "2025-05-21", "2025"
     * @param question in our words
     * @param answer in our words
     * @param numberGiven whether the answer gave a number of people
     * @param source the address of the page that was read
     */
    public record WorkforceQuestion(
            String id,
            String uin,
            String department,
            String asked,
            String answered,
            Topic topic,
            String question,
            String answer,
            boolean numberGiven,
            Basis basis,
            String source,
            String note) {}

    public static WorkforceQuestions from(Packs packs) {
        var pack = packs.get("parliament-questions-on-workforce");
        return new WorkforceQuestions(
                pack.version(),
                pack.table("questions").stream()
                        .map(row -> new WorkforceQuestion(
                                row.text("id"),
                                row.text("uin"),
                                row.text("department"),
                                row.text("asked"),
                                row.text("answered"),
                                row.value("topic", Topic::valueOf),
                                row.text("question"),
                                row.text("answer"),
                                row.flag("number_given"),
                                row.value("basis", Basis::valueOf),
                                row.text("source"),
                                row.textOrEmpty("note")))
                        .toList());
    }

    public DataVersion version() {
        return version;
    }

    /** From the oldest. */
    public List<WorkforceQuestion> list() {
        return list;
    }

    public List<WorkforceQuestion> on(Topic topic) {
        return list.stream().filter(question -> question.topic() == topic).toList();
    }
}
