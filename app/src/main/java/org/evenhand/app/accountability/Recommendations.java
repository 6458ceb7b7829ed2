package org.evenhand.app.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds recommendations: those of which the organisation that acts is a party, and no others. */
@Service
public class Recommendations {

    static final String FOUND = "accountability.advice.summary";
    static final String WHAT = "accountability.recommendation.what";
    static final String WHY = "accountability.recommendation.why";
    static final String SHOWN_BY = "accountability.recommendation.shown-by";
    static final String OVERRULING = "accountability.recommendation.override";
    static final String PERSON = "accountability.recommendation.person";
    static final String REASON = "accountability.recommendation.reason";
    static final String REVIEW = "accountability.recommendation.review";
    static final String EVIDENCE = "accountability.recommendation.evidence";

    private final AccountabilityTable table;
    private final DutyClockTable clocks;
    private final Steps steps;
    private final Sealing sealing;
    private final DutyEditions editions;
    private final Looking looking;
    private final Clock clock;

    Recommendations(
            AccountabilityTable table,
            DutyClockTable clocks,
            Steps steps,
            Sealing sealing,
            DutyEditions editions,
            Looking looking,
            Clock clock) {
        this.table = table;
        this.clocks = clocks;
        this.steps = steps;
        this.sealing = sealing;
        this.editions = editions;
        this.looking = looking;
        this.clock = clock;
    }

    /** As it stands today: a date that has passed is recorded as missed before anybody sees it. */
    @Transactional
    public Optional<Recommendation> find(RecommendationId id) {
        return steps.asOfToday(id).map(kept -> opened(kept, steps.standing(kept)));
    }

    /** As {@link #find}, for a page about it: that somebody looked is recorded, for the family to see. */
    @Transactional
    public Optional<Recommendation> look(RecommendationId id) {
        Optional<Recommendation> found = find(id);
        found.ifPresent(recommendation -> looking.record(recommendation.request()));
        return found;
    }

    /** Those that belong to a request, the oldest first. */
    @Transactional
    public List<Recommendation> of(RequestId request) {
        return asOfToday(table.of(request));
    }

    /** As {@link #answeredBy}, for a page that shows what each asks for: recorded for each child, for the family to see. */
    @Transactional
    public List<Recommendation> lookThrough(OrganisationId organisation) {
        List<Recommendation> all = answeredBy(organisation);
        all.stream().map(Recommendation::request).distinct().forEach(looking::record);
        return all;
    }

    /** Those of one advice, the earliest day first. */
    @Transactional
    public List<Recommendation> ofAdvice(UUID advice) {
        return asOfToday(table.ofAdvice(advice));
    }

    /** Those that an organisation answers for, the earliest day first. */
    @Transactional
    public List<Recommendation> answeredBy(OrganisationId organisation) {
        return asOfToday(table.answeredBy(organisation));
    }

    private List<Recommendation> asOfToday(List<Kept> rows) {
        LocalDate today = LocalDate.now(clock);
        Map<RecommendationId, Halt> standing =
                clocks.standing(rows.stream().map(Kept::id).toList(), today);
        return rows.stream()
                .flatMap(kept -> kept.byWhen().isBefore(today) && kept.state().isOpen()
                        ? steps.asOfToday(kept.id()).stream()
                        : java.util.stream.Stream.of(kept))
                .map(kept -> opened(kept, Optional.ofNullable(standing.get(kept.id()))))
                .toList();
    }

    private Recommendation opened(Kept kept, Optional<Halt> halt) {
        AccountabilityTable.Wanted wanted = kept.wanted();
        AccountabilityTable.Came came = kept.came();
        return new Recommendation(
                kept.id(),
                kept.request(),
                kept.given().advice(),
                kept.setting(),
                kept.service(),
                kept.answering(),
                kept.area(),
                open(kept, FOUND, kept.given().found()),
                kept.given().by(),
                kept.given().on(),
                open(kept, WHAT, wanted.what()),
                open(kept, WHY, wanted.why()),
                wanted.deliverer(),
                wanted.amount(),
                new Recommendation.Particulars(
                        wanted.layer(),
                        wanted.startBy(),
                        wanted.shownBy().map(text -> open(kept, SHOWN_BY, text)),
                        wanted.vagueWords(),
                        wanted.overruled()
                                .map(one -> new Recommendation.Overruled(
                                        one.task(), open(kept, OVERRULING, one.reason())))),
                editions.get(wanted.duties()).get(wanted.duty()),
                wanted.duties(),
                wanted.holder(),
                wanted.byWhen(),
                kept.state(),
                halt.filter(one -> kept.state().isOpen()),
                new Recommendation.Came(
                        came.answeredOn(),
                        came.declineReason(),
                        came.reason().map(text -> open(kept, REASON, text)),
                        came.route(),
                        came.person().map(text -> open(kept, PERSON, text)),
                        came.doneOn(),
                        came.evidence().map(text -> open(kept, EVIDENCE, text)),
                        came.review()
                                .map(one -> new Review(one.goalMet(), one.on(), open(kept, REVIEW, one.words())))));
    }

    private String open(Kept kept, String field, SealedText text) {
        return sealing.open(kept.key(), field, text);
    }
}
