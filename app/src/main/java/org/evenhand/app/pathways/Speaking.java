package org.evenhand.app.pathways;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.policy.Pathways;
import org.evenhand.packs.policy.Pathways.Pathway;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bodies agree to an edition of a pathway, object to it or comment on it. Nothing is shown as a body's position before a second person has
 * looked at its source. Each entry stands in the record too.
 */
@Service
public class Speaking {

    private final PathwaysTable table;
    private final Pathways pathways;
    private final Ledger ledger;
    private final Clock clock;

    Speaking(PathwaysTable table, Pathways pathways, Ledger ledger, Clock clock) {
        this.table = table;
        this.pathways = pathways;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What somebody wants to say. */
    public record Draft(String pathway, int edition, String body, Stance stance, String words, String source) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** Done. */
        record Done(UUID voice) implements Outcome {}

        /** There is no such pathway, or nobody said such a thing. */
        record NotFound() implements Outcome {}

        /** The pathway was changed since it was read. */
        record AnotherEdition(int now) implements Outcome {}

        /** Nobody rules on their own words. */
        record OwnWords() implements Outcome {}

        /** It cannot follow on where it stands. */
        record NotFromHere(State state) implements Outcome {}
    }

    /** How many bodies agree to an edition and object to it, by the last that each said, and how many comments there are. */
    public record Counts(long agree, long object, long comments) {}

    public Pathways pathways() {
        return pathways;
    }

    /** Everything that was said of a pathway, in the order in which it was said. */
    @Transactional(readOnly = true)
    public List<Voice> of(String pathway) {
        return table.voices().stream()
                .filter(voice -> voice.pathway().equals(pathway))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Voice> find(UUID voice) {
        return table.voices().stream().filter(one -> one.id().equals(voice)).findFirst();
    }

    /** Of the present edition of each pathway. */
    @Transactional(readOnly = true)
    public Map<Pathway, Counts> counts() {
        List<Voice> all = table.voices();
        return pathways.list().stream()
                .collect(Collectors.toMap(Function.identity(), pathway -> count(pathway, all), (a, b) -> a));
    }

    static Counts count(Pathway pathway, List<Voice> voices) {
        List<Voice> counted = voices.stream()
                .filter(voice -> voice.pathway().equals(pathway.key())
                        && voice.edition() == pathway.edition()
                        && voice.state() == State.SHOWN)
                .sorted(Comparator.comparing(Voice::at))
                .toList();
        Map<String, Stance> last = counted.stream()
                .filter(voice -> voice.stance() != Stance.COMMENT)
                .collect(Collectors.toMap(
                        voice -> voice.body().strip().toLowerCase(Locale.ROOT),
                        Voice::stance,
                        (earlier, later) -> later));
        return new Counts(
                last.values().stream().filter(stance -> stance == Stance.AGREE).count(),
                last.values().stream().filter(stance -> stance == Stance.OBJECT).count(),
                counted.stream()
                        .filter(voice -> voice.stance() == Stance.COMMENT)
                        .count());
    }

    @Transactional
    public Outcome say(Draft draft) {
        Optional<Pathway> pathway = pathways.find(draft.pathway());
        if (pathway.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (pathway.get().edition() != draft.edition()) {
            return new Outcome.AnotherEdition(pathway.get().edition());
        }
        UUID id = UUID.randomUUID();
        table.insert(new Voice(
                id,
                draft.pathway(),
                draft.edition(),
                draft.body(),
                draft.stance(),
                draft.words(),
                draft.source(),
                clock.instant(),
                Acting.current().person(),
                State.WAITING,
                ""));
        ledger.append(Happening.of("PathwayVoiced", id)
                .with("pathway", draft.pathway())
                .with("edition", draft.edition())
                .with("stance", draft.stance()));
        return new Outcome.Done(id);
    }

    /** @param reason needed to decline */
    @Transactional
    public Outcome rule(UUID voice, Ruling ruling, String reason) {
        Optional<Voice> said = table.lock(voice);
        if (said.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (said.get().by().equals(Acting.current().person())) {
            return new Outcome.OwnWords();
        }
        Optional<State> to = Lifecycle.TABLE.next(said.get().state(), ruling);
        if (to.isEmpty()) {
            return new Outcome.NotFromHere(said.get().state());
        }
        table.rule(voice, to.get(), reason, clock.instant(), Acting.current().person());
        ledger.append(Happening.of(to.get() == State.SHOWN ? "PathwayVoiceShown" : "PathwayVoiceDeclined", voice)
                .with("pathway", said.get().pathway())
                .with("edition", said.get().edition()));
        return new Outcome.Done(voice);
    }
}
