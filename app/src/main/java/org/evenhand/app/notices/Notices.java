package org.evenhand.app.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.notices.WayOfService.Reaching;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.engine.clock.Deadline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds notices of the organisation that acts, and records that somebody was told in another way. */
@Service
public class Notices {

    private final NoticeTable table;
    private final Ledger ledger;
    private final Clock clock;

    Notices(NoticeTable table, Ledger ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Notice> find(NoticeId id) {
        return table.find(id);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(RequestId request) {
        return table.of(request);
    }

    /** Those that the acting organisation sent, that did not arrive, and of which nothing else is recorded. */
    @Transactional(readOnly = true)
    public List<Notice> toServeOtherwise() {
        return table.toServeOtherwise(new OrganisationId(Acting.current().organisation()));
    }

    /** What came of it. */
    public enum Recorded {
        DONE,
        /** There is no such notice, or the acting organisation did not send it. */
        NOT_FOUND,
        /** It was recorded before. */
        TWICE,
        /** The day lies before the notice was written, or after today. */
        DAY_OUT_OF_RANGE,
        /** A mail is served when the server accepts it: nobody records that by hand. */
        NOT_BY_HAND
    }

    /** Only of a way that reaches a person: what was merely shown on a portal cannot be given here. */
    @Transactional
    public Recorded serve(NoticeId id, Served served) {
        Optional<Notice> notice = table.find(id)
                .filter(one -> one.sender().value().equals(Acting.current().organisation()));
        if (notice.isEmpty()) {
            return Recorded.NOT_FOUND;
        }
        if (served.way() == Reaching.EMAIL) {
            return Recorded.NOT_BY_HAND;
        }
        LocalDate written = Deadline.dayOf(notice.get().queuedAt());
        if (served.on().isBefore(written) || served.on().isAfter(LocalDate.now(clock))) {
            return Recorded.DAY_OUT_OF_RANGE;
        }
        if (!table.serve(id, served, Acting.current().person(), clock.instant())) {
            return Recorded.TWICE;
        }
        ledger.append(Happening.of("NoticeServed", id.value())
                .with("request", notice.get().request().value())
                .with("way", served.way())
                .with("on", served.on()));
        return Recorded.DONE;
    }
}
