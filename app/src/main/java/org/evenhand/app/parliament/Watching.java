package org.evenhand.app.parliament;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.coalition.CoalitionFacts.WatchedGroup;
import org.evenhand.packs.parliament.Groups;
import org.evenhand.packs.parliament.Groups.Officer;

/** The all-party parliamentary groups that concern the coalition: on the register or not, who leads them, and when they must report. */
public final class Watching {

    private final CoalitionFacts facts;
    private final Groups groups;

    Watching(CoalitionFacts facts, Groups groups) {
        this.facts = facts;
        this.groups = groups;
    }

    /**
     * A group that is watched.
     *
     * @param onRegister whether it stands on the register we have
     * @param lastRegister the latest register it was found on
     * @param signedAs the name under which it signed the letter of 8 December 2022, or empty
     * @param reportingDeadline by which its return is due
     */
    public record Watched(
            String title,
            boolean onRegister,
            LocalDate lastRegister,
            String signedAs,
            String secretariat,
            Optional<LocalDate> agm,
            Optional<LocalDate> reportingDeadline,
            List<Officer> officers,
            String source) {

        public Watched {
            officers = List.copyOf(officers);
        }

        /** Whether a return was due before this day, as far as the register says. */
        public boolean isReportOverdueOn(LocalDate day) {
            return reportingDeadline.filter(day::isAfter).isPresent();
        }
    }

    /** The day of the register. */
    public LocalDate asOf() {
        return groups.asOf();
    }

    public long onRegister() {
        return groups.onRegister();
    }

    /** Those that left the register first, then by name. */
    public List<Watched> list() {
        return facts.groups().stream()
                .map(this::watched)
                .sorted(java.util.Comparator.comparing(Watched::onRegister).thenComparing(Watched::title))
                .toList();
    }

    private Watched watched(WatchedGroup known) {
        Optional<Groups.Group> now = groups.find(known.slug());
        return new Watched(
                now.map(Groups.Group::title).orElseGet(known::title),
                now.filter(groups::isOnRegister).isPresent(),
                now.map(Groups.Group::lastRegister).orElseGet(known::lastRegister),
                known.signedAs(),
                known.secretariat(),
                now.flatMap(Groups.Group::agm).or(known::agm),
                now.flatMap(Groups.Group::reportingDeadline).or(known::reportingDeadline),
                now.map(Groups.Group::officers).orElseGet(List::of),
                now.map(Groups.Group::source).orElseGet(known::source));
    }
}
