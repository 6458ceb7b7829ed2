package org.evenhand.packs.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;

/** Tasks that need a qualification, and the rules of reviewing, from one edition of the pack {@code support-plans}. */
public final class ClinicalTasks {

    public static final String PACK = "support-plans";

    private final DataVersion version;
    private final List<Task> tasks;
    private final PackRules rules;

    private ClinicalTasks(Pack pack) {
        this.version = pack.version();
        this.tasks = pack.table("tasks").stream().map(ClinicalTasks::task).toList();
        this.rules = PackRules.of(pack);
    }

    public static ClinicalTasks from(Packs packs) {
        return new ClinicalTasks(packs.get(PACK));
    }

    /**
     * A task.
     *
     * @param competence what whoever does it must be able to show
     * @param doneBy who may do it
     * @param afterTraining whether others may, once one of {@code trainedBy} has trained them for this child
     * @param signs words by which a description gives it away
     */
    public record Task(
            String code,
            String title,
            String meaning,
            String competence,
            List<Profession> doneBy,
            boolean afterTraining,
            List<Profession> trainedBy,
            List<String> signs,
            PolicyStatus status,
            Basis basis,
            String source) {

        /** Whether one of its signs stands in these words. */
        public boolean isMeantBy(String words) {
            String lower = words.toLowerCase(Locale.ROOT).replace('-', ' ');
            return signs.stream()
                    .anyMatch(sign -> Pattern.compile(
                                    "(?<!\\p{L})" + Pattern.quote(sign.replace('-', ' ')) + "(?!\\p{L})")
                            .matcher(lower)
                            .find());
        }
    }

    public DataVersion version() {
        return version;
    }

    /** In the order of the pack. */
    public List<Task> list() {
        return tasks;
    }

    public Optional<Task> find(String code) {
        return tasks.stream().filter(task -> task.code().equals(code)).findFirst();
    }

    public List<PackRule> rules() {
        return rules.list();
    }

    /** @throws BrokenPack if this edition has no such rule */
    public PackRule rule(String code) {
        return rules.get(code);
    }

    private static Task task(Row row) {
        return new Task(
                row.text("code"),
                row.text("title"),
                row.text("meaning"),
                row.text("competence"),
                row.list("done_by", " ", Profession::of),
                row.flag("after_training"),
                row.listOrEmpty("trained_by", " ", Profession::of),
                row.listOrEmpty("signs", " ", Function.identity()),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }
}
