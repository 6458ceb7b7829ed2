package org.evenhand.app.consultation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.consultation.Consultation.Clause;
import org.evenhand.app.consultation.Consultations;
import org.evenhand.app.consultation.Dossier;
import org.evenhand.app.consultation.Reply;
import org.evenhand.app.consultation.Reply.Outcome;
import org.evenhand.app.consultation.Response;
import org.evenhand.app.consultation.Response.NamedAsk;
import org.evenhand.app.consultation.ResponseFiles;
import org.evenhand.app.consultation.Submission;
import org.evenhand.app.consultation.web.ConsultationPages.Line;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Consultations and responses, for everybody to read. */
@Controller
class ConsultationsWeb {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Consultations consultations;
    private final ResponseFiles files;
    private final Sources sources;

    ConsultationsWeb(Consultations consultations, ResponseFiles files, Sources sources) {
        this.consultations = consultations;
        this.files = files;
        this.sources = sources;
    }

    @GetMapping("/consultations")
    Page all(HttpServletRequest request) {
        return Page.of(
                "consultation/all",
                new ConsultationPages.All(consultations.list(), mayRecord(request), consultations.today(), source()));
    }

    @GetMapping("/consultations/{key}")
    Page one(@PathVariable String key, HttpServletRequest request) {
        Dossier dossier = get(key);
        return Page.of(
                "consultation/one",
                new ConsultationPages.One(
                        dossier,
                        dossier.consultation().clauses().stream()
                                .map(clause -> new ConsultationPages.Part(clause, asks(clause)))
                                .toList(),
                        mayRecord(request),
                        consultations.today(),
                        source()));
    }

    @GetMapping("/consultations/{key}/response")
    Page response(@PathVariable String key) {
        return Page.of("consultation/response", new ConsultationPages.Sent(get(key).consultation(), sent(key)));
    }

    @GetMapping("/consultations/{key}/response.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String key) {
        return file(key + ".pdf", MediaType.APPLICATION_PDF, files.pdf(sent(key), key, site()));
    }

    @GetMapping("/consultations/{key}/response.docx")
    ResponseEntity<byte[]> docx(@PathVariable String key) {
        return file(key + ".docx", MediaType.parseMediaType(DOCX), files.docx(sent(key), key, site()));
    }

    @GetMapping("/consultations/{key}/compare")
    Page compare(@PathVariable String key, HttpServletRequest request) {
        Dossier dossier = get(key);
        if (!dossier.standing().isSent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Line> lines = dossier.consultation().clauses().stream()
                .map(clause -> line(dossier, clause))
                .toList();
        return Page.of(
                "consultation/compare",
                new ConsultationPages.Compared(
                        dossier,
                        lines,
                        Arrays.stream(Outcome.values())
                                .map(outcome -> new ConsultationPages.Count(
                                        outcome,
                                        lines.stream()
                                                .filter(line -> line.outcome() == outcome)
                                                .count()))
                                .toList(),
                        mayRecord(request),
                        source()));
    }

    private Line line(Dossier dossier, Clause clause) {
        return dossier.submission().stream()
                .flatMap(sent -> sent.response().parts().stream())
                .filter(part -> part.number() == clause.number())
                .findFirst()
                .map(part -> line(dossier, clause, part))
                .orElseGet(() -> new Line(clause, "", asks(clause), reply(dossier, clause)));
    }

    private static Line line(Dossier dossier, Clause clause, Response.Part part) {
        return new Line(clause, part.words(), part.asks(), reply(dossier, clause));
    }

    private static Optional<Reply> reply(Dossier dossier, Clause clause) {
        return Optional.ofNullable(dossier.replies().get(clause.number()));
    }

    private List<NamedAsk> asks(Clause clause) {
        return clause.asks().stream()
                .flatMap(ask -> consultations.facts().findAsk(ask).stream())
                .map(ask -> new NamedAsk(ask.id(), ask.text()))
                .toList();
    }

    private Dossier get(String key) {
        return consultations.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Submission sent(String key) {
        return get(key).submission().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String source() {
        return sources.line(consultations.versions());
    }

    private static boolean mayRecord(HttpServletRequest request) {
        return request.isUserInRole("CAMPAIGNER");
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("response-" + name)
                                .build()
                                .toString())
                .body(content);
    }
}
