package org.evenhand.app.visits;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Urn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much time specialists spent at the settings of an area, for who plans, pays for and keeps its services. */
@Service
@Transactional(readOnly = true)
public class VisitsMade {

    private final VisitTable table;

    VisitsMade(VisitTable table) {
        this.table = table;
    }

    /**
     * Visits of one setting that took place, outside the queue for statutory advice.
     *
     * @param minutes from when each began to when it ended, added up
     */
    public record ToSetting(Urn setting, long minutes, long visits) {}

    /** Of the days from one to before another, in England; nothing where who acts has nothing to do with the services of that area. */
    public List<ToSetting> of(LaCode area, LocalDate from, LocalDate before) {
        return table.given(
                area,
                from.atStartOfDay(Span.ENGLAND).toInstant(),
                before.atStartOfDay(Span.ENGLAND).toInstant());
    }
}
