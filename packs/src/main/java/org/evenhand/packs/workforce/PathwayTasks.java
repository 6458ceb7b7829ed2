package org.evenhand.packs.workforce;

import java.util.List;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;

/** What specialists do for children with a need, how often and how long. No official source gives it; every row is an assumption and editable. */
public final class PathwayTasks {

    private final Pack pack;
    private final List<Task> all;

    private PathwayTasks(Pack pack) {
        this.pack = pack;
        this.all = pack.table("tasks").stream().map(PathwayTasks::task).toList();
    }

    public static PathwayTasks from(Packs packs) {
        return new PathwayTasks(packs.get("pathway-tasks"));
    }

    /** Which time it is: what the law requires for assessments and plans is kept apart from everything else. */
    public enum Ledger {
        STATUTORY,
        SERVICE
    }

    /**
     * A task.
     *
     * @param id key, the same in every version
     * @param name what is done, as a phrase
     * @param ageFrom years
     * @param ageTo years
     * @param population who counts: "plans:HI+VI", "assessments", or "figure:qtod.children/plans:HI" for a national figure spread as plans are
     * @param coverage share of them who get it in a year
     * @param contacts a year for each
     * @param minutes of a contact
     * @param groupSize children seen together
     * @param also who else may do it under supervision
     */
    public record Task(
            String id,
            Profession profession,
            String name,
            Need need,
            Layer layer,
            int ageFrom,
            int ageTo,
            Ledger ledger,
            String population,
            Elicited coverage,
            Elicited contacts,
            Elicited minutes,
            int groupSize,
            List<Profession> also,
            Basis basis,
            String source,
            String note) {

        public Task {
            also = List.copyOf(also);
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    public List<Task> list() {
        return all;
    }

    public List<Task> of(Profession profession) {
        return all.stream().filter(task -> task.profession() == profession).toList();
    }

    private static Task task(Row row) {
        return new Task(
                row.text("id"),
                row.value("profession", Profession::of),
                row.text("task"),
                row.value("need", Need::of),
                row.value("layer", Layer::new),
                row.whole("age_from"),
                row.whole("age_to"),
                row.value("ledger", Ledger::valueOf),
                row.text("population"),
                elicited(row, "coverage"),
                elicited(row, "contacts"),
                elicited(row, "minutes"),
                row.whole("group_size"),
                row.listOrEmpty("also", ";", Profession::of),
                row.value("basis", Basis::valueOf),
                row.text("source"),
                row.textOrEmpty("note"));
    }

    private static Elicited elicited(Row row, String what) {
        return new Elicited(row.number(what + "_low"), row.number(what + "_mode"), row.number(what + "_high"));
    }
}
