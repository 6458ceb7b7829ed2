package org.evenhand.app.access.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Challenge;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.waits.SecondWaits;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.packs.policy.TriageRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the service that acts, in the order in which it is to be dealt with, and what to look at in each. */
@Service
@Transactional(readOnly = true)
public class Worklist {

    private static final Set<Sign> URGENT = EnumSet.of(Sign.SAFEGUARDING, Sign.UNSAFE_SWALLOWING, Sign.LOSS_OF_SKILLS);

    private final Requests requests;
    private final SecondWaits secondWaits;
    private final TriageRules rules;
    private final Clock clock;

    Worklist(Requests requests, SecondWaits secondWaits, TriageRules rules, Clock clock) {
        this.requests = requests;
        this.secondWaits = secondWaits;
        this.rules = rules;
        this.clock = clock;
    }

    /** What marks a request, the most pressing first. */
    public enum Flag {
        CHALLENGED,
        URGENT,
        OVERDUE,
        TO_CONFIRM,
        ANSWERED,
        SENT_BACK,
        DUE_SOON,
        SECOND_WAIT,
        STATUTORY
    }

    /**
     * A request with what the service must see before it decides.
     *
     * @param due by when it must be answered: of a challenge its own day
     * @param missing what was left empty and would help: codes of the pack triage-rules
     * @param alike other requests that may be of the same child; the service may see each of them
     */
    public record Line(
            Request request,
            Answers answers,
            Set<Flag> flags,
            Optional<LocalDate> due,
            List<String> missing,
            List<RequestId> alike) {

        public boolean has(Flag flag) {
            return flags.contains(flag);
        }
    }

    /** Challenged first, then urgent words, then by the day of the reply; with those for which the service waits for the setting. */
    public List<Line> list() {
        List<Likeness.Seen> seen = seen();
        return requests.undecided().stream()
                .map(request -> line(request, seen))
                .sorted(Comparator.comparing((Line line) -> !line.has(Flag.CHALLENGED))
                        .thenComparing(line -> !line.has(Flag.URGENT))
                        .thenComparing(line -> line.due().orElse(line.request().askedOn()))
                        .thenComparing(line -> line.request().askedOn()))
                .toList();
    }

    /** One of them. */
    public Line of(Request request) {
        return line(request, seen());
    }

    private List<Likeness.Seen> seen() {
        LocalDate from = LocalDate.now(clock).minusDays(rules.value("alike-within-days"));
        return requests.askedSince(from).stream()
                .flatMap(request ->
                        requests.open(request.id()).stream().map(answers -> new Likeness.Seen(request, answers)))
                .toList();
    }

    private Line line(Request request, List<Likeness.Seen> seen) {
        Answers answers = requests.open(request.id())
                .orElseThrow(() -> new IllegalStateException("Request %s vanished.".formatted(request.id())));
        Optional<LocalDate> due = requests.challenges(request.id()).stream()
                .filter(Challenge::isOpen)
                .map(Challenge::replyBy)
                .findFirst()
                .or(request::replyBy);
        return new Line(
                request,
                answers,
                flags(request, answers, due),
                due,
                MissingAnswers.of(answers),
                Likeness.by(rules).of(new Likeness.Seen(request, answers), seen));
    }

    private Set<Flag> flags(Request request, Answers answers, Optional<LocalDate> due) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        LocalDate today = LocalDate.now(clock);
        add(flags, Flag.CHALLENGED, requests.challenges(request.id()).stream().anyMatch(Challenge::isOpen));
        add(flags, Flag.URGENT, answers.facts().signs().stream().anyMatch(URGENT::contains));
        add(flags, Flag.TO_CONFIRM, request.state() == RequestState.DECLINE_PROPOSED);
        add(flags, Flag.ANSWERED, request.state() == RequestState.INFORMATION_GIVEN);
        add(flags, Flag.SENT_BACK, request.state() == RequestState.SENT_BACK);
        add(flags, Flag.STATUTORY, request.isStatutory());
        add(
                flags,
                Flag.SECOND_WAIT,
                secondWaits.openOf(request.id()).isPresent()
                        || secondWaits.dischargedBefore(request).isPresent());
        boolean isChallenged = flags.contains(Flag.CHALLENGED);
        if (request.state().isToDecide()
                && due.isPresent()
                && (isChallenged || !request.standing().clockStands())) {
            boolean isOver = due.get().isBefore(today);
            add(flags, Flag.OVERDUE, isOver);
            add(flags, Flag.DUE_SOON, !isOver && !due.get().isAfter(today.plusDays(rules.value("due-soon-days"))));
        }
        return flags;
    }

    private static void add(Set<Flag> flags, Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }
}
