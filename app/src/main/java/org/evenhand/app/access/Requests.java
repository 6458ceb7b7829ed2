package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds requests: those of the organisation that acts, and no others. The database sees to it. */
@Service
@Transactional(readOnly = true)
public class Requests {

    private final RequestTable table;
    private final DecisionTable decisions;

    Requests(RequestTable table, DecisionTable decisions) {
        this.table = table;
        this.decisions = decisions;
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

    /** Those of a setting that the acting organisation may see, the newest first. */
    public List<Request> sentBy(OrganisationId setting) {
        return table.sentBy(setting.value());
    }

    /** Those that wait for a decision of the acting service, the most urgent clock first; without what left for another procedure at once. */
    public List<Request> toDecide() {
        return undecided().stream()
                .filter(request -> request.state().isToDecide() && !request.hasLeft())
                .toList();
    }

    /** Those that left for another procedure at once, and of which nobody has said yet that it has them. */
    public List<Request> left() {
        return undecided().stream().filter(Request::hasLeft).toList();
    }

    /** Those and the ones for which the service waits for the setting. */
    public List<Request> undecided() {
        return table.undecidedOf(Acting.current().organisation());
    }

    /** Those that the acting service was asked on this day or later, the newest first. */
    public List<Request> askedSince(LocalDate day) {
        return table.askedSince(Acting.current().organisation(), day);
    }

    /** Requests for statutory advice that the acting service works on or is to decide, the newest first. */
    public List<Request> statutory() {
        return table.statutoryOf(Acting.current().organisation());
    }

    /** The no that was said last: its reason, advice and next step. */
    public Optional<Decline> declined(RequestId id) {
        return decisions.last(id, RequestState.DECLINED).map(DecisionTable.Kept::decline);
    }

    /** The no that somebody of the acting service would say. */
    public Optional<Decline> declineProposed(RequestId id) {
        return decisions.last(id, RequestState.DECLINE_PROPOSED).map(DecisionTable.Kept::decline);
    }

    /** Why the last proposal to decline was sent back, for the acting service. */
    public Optional<String> sentBack(RequestId id) {
        return decisions.sentBack(id);
    }

    /** Whether the acting person proposed the decline that waits for a second one. */
    public boolean hasProposed(RequestId id) {
        return decisions
                .last(id, RequestState.DECLINE_PROPOSED)
                .filter(kept -> kept.by().equals(Acting.current().person()))
                .isPresent();
    }

    /** Whoever declined it, or proposed to: they do not look at it again. */
    Set<UUID> hadPart(Request request) {
        Stream<DecisionTable.Kept> declined = decisions.last(request.id(), RequestState.DECLINED).stream();
        Stream<DecisionTable.Kept> proposed = request.state() == RequestState.DECLINE_PROPOSED
                ? decisions.last(request.id(), RequestState.DECLINE_PROPOSED).stream()
                : Stream.empty();
        return Stream.concat(declined, proposed)
                .flatMap(kept -> kept.persons().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the acting person is among those who declined it, while it is looked at again. */
    public boolean hasDeclined(RequestId id) {
        return decisions.isBarred(id);
    }

    /** What the service asked before it decided, oldest first. */
    public List<MoreAsked> moreAsked(RequestId id) {
        return decisions.asked(id);
    }

    /** Days on which the clock stood still, in order. */
    public List<ClockStop> stops(RequestId id) {
        return decisions.stops(id);
    }

    /** How often and why the setting asked for a decline to be looked at again. */
    public List<Challenge> challenges(RequestId id) {
        return decisions.challenges(id);
    }

    /** Those that the acting person has taken as a specialist: who is still to be seen first, then the oldest. */
    public List<Request> taken() {
        return table.takenBy(Acting.current().person());
    }

    /** Those that specialists of the service that acts have taken: who is still to be seen first, then the oldest. */
    public List<Request> takenHere() {
        return table.takenAt(Acting.current().organisation());
    }
}
