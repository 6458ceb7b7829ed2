package org.evenhand.app.coalition.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.QuotedFigure;
import org.evenhand.packs.coalition.KnownLetters;
import org.evenhand.packs.coalition.KnownLetters.KnownLetter;
import org.evenhand.packs.policy.PolicyFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters that are known from public pages, and those that are written here, with the clock of every addressee. */
@Service
public class Letters {

    private final LetterTable table;
    private final KnownLetters known;
    private final PolicyFigures figures;
    private final ReplyTime replyTime;
    private final Clock clock;

    Letters(LetterTable table, KnownLetters known, PolicyFigures figures, ReplyTime replyTime, Clock clock) {
        this.table = table;
        this.known = known;
        this.figures = figures;
        this.replyTime = replyTime;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public ReplyTime replyTime() {
        return replyTime;
    }

    /** Letters of others: Evenhand sent none of them. */
    public KnownLetters known() {
        return known;
    }

    /** Letters that are written here, in whatever state, newest first. */
    @Transactional(readOnly = true)
    public List<Letter> list() {
        return table.list();
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(LetterId id) {
        return table.list().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** Letters that went from here and have an addressee whose reply is late. */
    @Transactional(readOnly = true)
    public List<Letter> late() {
        LocalDate today = today();
        return table.list().stream()
                .filter(letter -> clocks(letter).stream().anyMatch(one -> one.isLateOn(today)))
                .toList();
    }

    /** Of each addressee of a letter that went from here; none before it went. */
    public List<ReplyClock> clocks(Letter letter) {
        return letter.frozen().stream()
                .flatMap(frozen -> letter.latest().addressees().stream()
                        .map(one -> new ReplyClock(
                                one.number(),
                                one.body(),
                                one.name(),
                                frozen.on(),
                                replyTime.dueFor(frozen.on()),
                                letter.replyOf(one.number())
                                        .map(reply -> new ReplyClock.Answered(
                                                reply.on(), reply.on(), reply.by(), reply.words(), reply.source())),
                                Optional.empty())))
                .toList();
    }

    /** Of each addressee of a letter known from public pages. */
    public List<ReplyClock> clocks(KnownLetter letter) {
        int number = 0;
        List<ReplyClock> clocks = new java.util.ArrayList<>();
        for (KnownLetters.KnownAddressee one : letter.replies()) {
            clocks.add(new ReplyClock(
                    ++number,
                    one.body(),
                    one.addressee(),
                    one.sentOn(),
                    replyTime.dueFor(one.sentOn()),
                    one.repliedFrom()
                            .map(from -> new ReplyClock.Answered(
                                    from, one.repliedTo().orElse(from), one.repliedBy(), "", one.replySource())),
                    one.noneYetOn().map(on -> new ReplyClock.NoneYet(on, one.noneYetSource()))));
        }
        return List.copyOf(clocks);
    }

    /** The figures that the latest text of a letter quotes, beside their values of today. */
    public List<QuotedFigure> figures(Letter letter) {
        return letter.latest().figures().stream()
                .flatMap(said ->
                        figures
                                .find(said.figure())
                                .map(now -> new QuotedFigure(said.value().doubleValue(), now))
                                .stream())
                .toList();
    }

    public boolean usesChangedFigure(Letter letter) {
        return figures(letter).stream().anyMatch(QuotedFigure::hasChanged);
    }
}
