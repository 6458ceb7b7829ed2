package org.evenhand.app.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.consultation.Consultation.Clause;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.coalition.KnownConsultations;
import org.evenhand.packs.coalition.KnownConsultations.KnownConsultation;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every consultation: those that come with the product, and those that were recorded here. */
@Service
public class Consultations {

    private final ConsultationTable table;
    private final KnownConsultations known;
    private final CoalitionFacts facts;
    private final Clock clock;

    Consultations(ConsultationTable table, KnownConsultations known, CoalitionFacts facts, Clock clock) {
        this.table = table;
        this.known = known;
        this.facts = facts;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public CoalitionFacts facts() {
        return facts;
    }

    /** Of the packs behind the pages: the consultations and the asks that responses name. */
    public List<DataVersion> versions() {
        List<DataVersion> all = new ArrayList<>(known.versions());
        all.addAll(facts.versionsOf("coalition-asks"));
        return all;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Dossier> list() {
        List<Consultation> all = new ArrayList<>(table.list());
        known.list().forEach(one -> all.add(of(one)));
        return all.stream().map(this::dossier).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Dossier> find(String key) {
        Optional<Consultation> shipped = known.list().stream()
                .filter(one -> one.id().equals(key))
                .map(Consultations::of)
                .findFirst();
        return shipped.or(() -> table.list().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst())
                .map(this::dossier);
    }

    private Dossier dossier(Consultation consultation) {
        Map<Integer, Reply> replies = table.replies(consultation.key());
        if (consultation.elsewhere().isPresent()) {
            return new Dossier(
                    consultation,
                    replies.isEmpty() ? Standing.SUBMITTED : Standing.HEARD,
                    List.of(),
                    List.of(),
                    wording(consultation, List.of(), List.of()),
                    List.of(),
                    Optional.empty(),
                    replies);
        }
        UUID id = consultation.inLedger();
        List<Point> points = table.points(id);
        List<AnswerVersion> answers = table.answers(id);
        Response response = wording(consultation, points, answers);
        return new Dossier(
                consultation,
                table.standing(id),
                points,
                answers,
                response,
                table.agreements(id, response.wording()),
                table.findSubmission(id),
                replies);
    }

    private Response wording(Consultation consultation, List<Point> points, List<AnswerVersion> answers) {
        List<Response.Part> parts = new ArrayList<>();
        for (Clause clause : consultation.clauses()) {
            answers.stream()
                    .filter(answer -> answer.clause() == clause.number())
                    .reduce((earlier, later) -> later)
                    .ifPresent(answer -> parts.add(part(clause, answer, points)));
        }
        return new Response(consultation.title(), consultation.department(), consultation.onBehalfOf(), parts);
    }

    private Response.Part part(Clause clause, AnswerVersion answer, List<Point> points) {
        List<Point> used = points.stream()
                .filter(point -> answer.points().contains(point.id()))
                .toList();
        Set<String> asks = new LinkedHashSet<>();
        Set<String> bodies = new LinkedHashSet<>();
        for (Point point : used) {
            asks.add(point.ask());
            if (point.mayBeNamed()) {
                bodies.add(point.body());
            }
        }
        return new Response.Part(
                clause.number(),
                clause.words(),
                answer.words(),
                asks.stream()
                        .flatMap(ask -> facts.findAsk(ask).stream())
                        .map(ask -> new Response.NamedAsk(ask.id(), ask.text()))
                        .toList(),
                List.copyOf(bodies));
    }

    private static Consultation of(KnownConsultation known) {
        return new Consultation(
                known.id(),
                known.title(),
                known.department(),
                known.opened(),
                known.closes(),
                known.source(),
                known.note(),
                known.answeredBy(),
                Optional.of(new Consultation.Elsewhere(known.answeredOn(), known.answerSource(), known.replyNote())),
                known.parts().stream()
                        .map(part -> new Clause(part.number(), part.heading(), part.asks()))
                        .toList());
    }
}
