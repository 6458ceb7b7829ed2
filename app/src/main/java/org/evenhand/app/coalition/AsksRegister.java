package org.evenhand.app.coalition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.coalition.CoalitionFacts.KnownCommitment;
import org.evenhand.packs.policy.PolicyFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every ask with what was done for it, what Government said it would do, and what became of that: from packs and from what campaigners recorded. */
@Service
public class AsksRegister {

    private final CoalitionTable table;
    private final CoalitionFacts facts;
    private final PolicyFigures figures;
    private final Clock clock;

    AsksRegister(CoalitionTable table, CoalitionFacts facts, PolicyFigures figures, Clock clock) {
        this.table = table;
        this.facts = facts;
        this.figures = figures;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public CoalitionFacts facts() {
        return facts;
    }

    public PolicyFigures figures() {
        return figures;
    }

    /** All asks in the order of their keys. */
    @Transactional(readOnly = true)
    public List<AskEntry> list() {
        Map<Subject, List<Move>> moves = table.moves();
        List<Commitment> commitments = commitments(moves);
        List<CoalitionTable.KeptLink> links = table.links();
        return facts.asks().stream()
                .map(ask -> new AskEntry(
                        ask,
                        moves.getOrDefault(Subject.ask(ask.id()), List.of()),
                        links.stream()
                                .filter(link -> link.ask().equals(ask.id()))
                                .map(link -> new Link(
                                        link.kind(),
                                        link.on(),
                                        link.title(),
                                        link.source(),
                                        link.said().flatMap(this::quoted)))
                                .toList(),
                        commitments.stream()
                                .filter(commitment -> commitment.ask().equals(ask.id()))
                                .toList()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<AskEntry> find(String ask) {
        return list().stream()
                .filter(entry -> entry.ask().id().equalsIgnoreCase(ask.strip()))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Commitment> findCommitment(String key) {
        return commitments(table.moves()).stream()
                .filter(commitment -> commitment.key().equals(key))
                .findFirst();
    }

    /** Where it stands; empty where there is no such ask or commitment. */
    @Transactional(readOnly = true)
    public Optional<State> stateOf(Subject subject) {
        return switch (subject.kind()) {
            case ASK -> find(subject.key()).map(AskEntry::state);
            case COMMITMENT -> findCommitment(subject.key()).map(Commitment::state);
        };
    }

    private List<Commitment> commitments(Map<Subject, List<Move>> moves) {
        List<Commitment> all = new ArrayList<>();
        for (KnownCommitment known : facts.commitments()) {
            all.add(new Commitment(
                    known.id(),
                    known.ask(),
                    known.by(),
                    known.saidOn(),
                    known.words(),
                    known.quoted(),
                    known.due(),
                    known.dueWords(),
                    known.figureValue().isPresent()
                            ? figures.find(known.figure())
                                    .map(now ->
                                            new QuotedFigure(known.figureValue().getAsDouble(), now))
                            : Optional.empty(),
                    known.source(),
                    known.question(),
                    Stream.concat(
                                    published(known),
                                    moves.getOrDefault(Subject.commitment(known.id()), List.of()).stream())
                            .toList()));
        }
        for (CoalitionTable.Kept kept : table.commitments()) {
            String key = kept.id().toString();
            all.add(new Commitment(
                    key,
                    kept.ask(),
                    kept.by(),
                    kept.saidOn(),
                    kept.words(),
                    kept.quoted(),
                    kept.due(),
                    "",
                    kept.said().flatMap(this::quoted),
                    kept.source(),
                    kept.question(),
                    moves.getOrDefault(Subject.commitment(key), List.of())));
        }
        return all;
    }

    /** What the pack says became of it. */
    private static Stream<Move> published(KnownCommitment known) {
        return known.stateOn().stream().map(on -> new Move(State.valueOf(known.state()), on, known.stateSource(), ""));
    }

    private Optional<QuotedFigure> quoted(CoalitionTable.Said said) {
        return figures.find(said.figure())
                .map(now -> new QuotedFigure(said.value().doubleValue(), now));
    }
}
