package org.evenhand.app.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.consultation.ConsultationTable.By;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a response is drafted, agreed and sent. Each change is an entry in the ledger too. */
@Service
public class Responding {

    private final ConsultationTable table;
    private final Consultations consultations;
    private final Ledger ledger;
    private final Clock clock;

    Responding(ConsultationTable table, Consultations consultations, Ledger ledger, Clock clock) {
        this.table = table;
        this.consultations = consultations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param consultation its key is not looked at: it gets one */
    @Transactional
    public Drafted.Done open(Consultation consultation) {
        UUID id = UUID.randomUUID();
        table.insert(id, consultation, by());
        record(Happening.of("ConsultationOpened", id)
                .with("opened", consultation.opened())
                .with("closes", consultation.closes()));
        return new Drafted.Done(id.toString());
    }

    /** @param point its identifier and who gave it are not looked at: it gets both */
    @Transactional
    public Drafted take(String consultation, Point point) {
        return take(consultation, point, by());
    }

    /** As {@link #take(String, Point)}, from the organisation itself. */
    @Transactional
    public Drafted takeFrom(Member member, String consultation, Point point) {
        return take(consultation, point, By.member(member.id().value(), clock.instant()));
    }

    private Drafted take(String consultation, Point point, By by) {
        if (!point.ask().isEmpty() && consultations.facts().findAsk(point.ask()).isEmpty()) {
            return new Drafted.NoSuchAsk();
        }
        if (point.received().isAfter(consultations.today())) {
            return new Drafted.DayOutOfRange();
        }
        return whileDrafting(consultation, point.clause(), dossier -> {
            UUID of = dossier.consultation().inLedger();
            UUID id = UUID.randomUUID();
            table.insert(
                    of,
                    new Point(
                            id,
                            point.clause(),
                            point.body(),
                            point.saidAs(),
                            point.words(),
                            point.evidence(),
                            point.ask(),
                            point.mayBeNamed(),
                            point.received(),
                            by.member() != null),
                    by);
            record(Happening.of("PointReceived", of)
                    .with("point", id)
                    .with("clause", point.clause())
                    .with("on", point.received()));
            return new Drafted.Done(id.toString());
        });
    }

    /**
     * Saves an answer as a new version.
     *
     * @param basedOn the version that was changed; 0 where there was none
     * @param points identifiers of points on the same question; others are left out
     */
    @Transactional
    public Drafted answer(String consultation, int clause, int basedOn, String words, List<UUID> points) {
        return whileDrafting(consultation, clause, dossier -> {
            Optional<AnswerVersion> latest = dossier.answerTo(clause);
            int now = latest.map(AnswerVersion::version).orElse(0);
            if (latest.isPresent() && now != basedOn) {
                return new Drafted.Overtaken(latest.get());
            }
            UUID of = dossier.consultation().inLedger();
            List<UUID> used = dossier.pointsOn(clause).stream()
                    .map(Point::id)
                    .filter(points::contains)
                    .toList();
            table.insert(of, new AnswerVersion(clause, now + 1, words, used, clock.instant()), by());
            record(Happening.of("AnswerWritten", of)
                    .with("clause", clause)
                    .with("version", now + 1)
                    .with("points", used.size()));
            return new Drafted.Done(Integer.toString(now + 1));
        });
    }

    /** What an organisation says to the wording that was sent round. */
    @Transactional
    public Drafted agree(String consultation, Agreement agreement) {
        return agree(consultation, agreement, by());
    }

    /** As {@link #agree(String, Agreement)}, from the organisation itself. */
    @Transactional
    public Drafted agreeFrom(Member member, String consultation, Agreement agreement) {
        return agree(consultation, agreement, By.member(member.id().value(), clock.instant()));
    }

    private Drafted agree(String consultation, Agreement agreement, By by) {
        if (agreement.received().isAfter(consultations.today())) {
            return new Drafted.DayOutOfRange();
        }
        return with(consultation, dossier -> {
            if (dossier.standing() != Standing.AGREEING) {
                return new Drafted.NotNow(dossier.standing());
            }
            UUID of = dossier.consultation().inLedger();
            String wording = dossier.response().wording();
            table.insert(of, wording, agreement, by);
            record(Happening.of("MemberSpoke", of)
                    .with("wording", wording)
                    .with("stance", agreement.stance())
                    .with("on", agreement.received()));
            return new Drafted.Done(wording);
        });
    }

    /** Moves the response on. What is submitted is fixed with its hash. */
    @Transactional
    public Drafted move(String consultation, Step step) {
        return with(consultation, dossier -> {
            Optional<Standing> to = dossier.consultation().elsewhere().isPresent()
                    ? Optional.empty()
                    : Lifecycle.next(dossier.standing(), step);
            if (to.isEmpty()) {
                return new Drafted.NotNow(dossier.standing());
            }
            if (step == Step.SEND_ROUND && dossier.response().isEmpty()) {
                return new Drafted.NothingAnswered();
            }
            if (step == Step.SUBMIT && dossier.tally().inFavour() == 0) {
                return new Drafted.NobodyAgreed();
            }
            UUID of = dossier.consultation().inLedger();
            Happening happening = Happening.of(step.recordedAs(), of)
                    .with("wording", dossier.response().wording());
            if (step == Step.SUBMIT) {
                Submission submission = Submission.of(dossier.response(), consultations.today(), dossier.tally());
                table.insert(of, submission, by());
                happening = happening.with("sha256", submission.sha256());
            }
            table.insert(of, step, to.get(), by());
            record(happening);
            return new Drafted.Done(consultation);
        });
    }

    /** What Government said on one part of a response that was sent. */
    @Transactional
    public Drafted hear(String consultation, Reply reply) {
        if (reply.saidOn().isAfter(consultations.today())) {
            return new Drafted.DayOutOfRange();
        }
        return with(consultation, dossier -> {
            if (dossier.consultation().find(reply.clause()).isEmpty()) {
                return new Drafted.NotFound();
            }
            if (!dossier.standing().isSent()) {
                return new Drafted.NotNow(dossier.standing());
            }
            table.insert(consultation, reply, by());
            record(Happening.of("ReplyRead", dossier.consultation().inLedger())
                    .with("clause", reply.clause())
                    .with("outcome", reply.outcome())
                    .with("on", reply.saidOn()));
            return new Drafted.Done(consultation);
        });
    }

    private Drafted whileDrafting(String consultation, int clause, Function<Dossier, Drafted> change) {
        return with(consultation, dossier -> {
            if (dossier.consultation().find(clause).isEmpty()) {
                return new Drafted.NotFound();
            }
            return dossier.standing() == Standing.DRAFTING
                    ? change.apply(dossier)
                    : new Drafted.NotNow(dossier.standing());
        });
    }

    private Drafted with(String consultation, Function<Dossier, Drafted> change) {
        table.lock(consultation);
        return consultations.find(consultation).map(change).orElseGet(Drafted.NotFound::new);
    }

    private void record(Happening happening) {
        ledger.append(happening);
    }

    private By by() {
        return By.account(Acting.current().person(), clock.instant());
    }

    /** Today, for forms that begin with it. */
    public LocalDate today() {
        return consultations.today();
    }
}
