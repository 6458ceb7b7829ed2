package org.evenhand.app.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.database.Acting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds visits: those of the organisation that acts, and no others. The database sees to it. */
@Service
@Transactional(readOnly = true)
public class Visits {

    private final VisitTable table;
    private final Looking looking;
    private final Clock clock;

    Visits(VisitTable table, Looking looking, Clock clock) {
        this.table = table;
        this.looking = looking;
        this.clock = clock;
    }

    public Optional<Visit> find(VisitId id) {
        return table.find(id);
    }

    /** As {@link #find}, for a page about it: that somebody looked is recorded, for the family of the child to see. */
    @Transactional
    public Optional<Visit> look(VisitId id) {
        Optional<Visit> found = find(id);
        found.flatMap(Visit::request).ifPresent(looking::record);
        return found;
    }

    /** What was written of it; opened only for those who may see the visit. */
    public Optional<Visit.Words> open(VisitId id) {
        return table.open(id);
    }

    /** All that were proposed for a request, the first first. */
    public List<Visit> of(RequestId request) {
        return table.of(request);
    }

    /** Those of a request that have not begun and are not called off, the first first. */
    public List<Visit> toCome(RequestId request) {
        return of(request).stream()
                .filter(visit -> visit.isToCome(clock.instant()))
                .toList();
    }

    /** Of the person who acts, from one day to before another. */
    public List<Visit> mine(LocalDate from, LocalDate before) {
        return table.ofSpecialist(
                Acting.current().person(),
                from.atStartOfDay(Span.ENGLAND).toInstant(),
                before.atStartOfDay(Span.ENGLAND).toInstant());
    }

    /** Those of the person who acts in which they have something to do now. */
    public List<Visit> waitingForMe() {
        return table.waitingFor(Acting.current().person(), clock.instant());
    }

    /** Those of the setting that acts, from this day on. */
    public List<Visit> ours(LocalDate from) {
        return table.ofSetting(
                Acting.current().organisation(), from.atStartOfDay(Span.ENGLAND).toInstant());
    }
}
