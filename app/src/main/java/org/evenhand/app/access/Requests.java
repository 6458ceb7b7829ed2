package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.database.Acting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds requests: those of the organisation that acts, and no others. The database sees to it. */
@Service
@Transactional(readOnly = true)
public class Requests {

    private final RequestTable table;

    Requests(RequestTable table) {
        this.table = table;
    }

    public Optional<Request> find(RequestId id) {
        return table.find(id);
    }

    /** The request that a form made, where it was sent before. */
    public Optional<RequestId> madeBy(FormToken token) {
        return table.madeBy(token);
    }

    /** What is personal in it; opened only for those who may see the request. */
    public Optional<Answers> open(RequestId id) {
        return table.open(id);
    }

    /** Those that the acting setting sent, the newest first. */
    public List<Request> sent() {
        return table.sentBy(Acting.current().organisation());
    }

    /** Those that wait for a decision of the acting service, the most urgent clock first. */
    public List<Request> toDecide() {
        return table.undecidedOf(Acting.current().organisation());
    }

    /** Those that the acting person has taken as a specialist: who is still to be seen first, then the oldest. */
    public List<Request> taken() {
        return table.takenBy(Acting.current().person());
    }
}
