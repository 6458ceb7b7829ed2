package org.evenhand.app.consultation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.coalition.members.MemberId;
import org.evenhand.app.consultation.Agreement;
import org.evenhand.app.consultation.Consultation.Clause;
import org.evenhand.app.consultation.Consultations;
import org.evenhand.app.consultation.Inviting;
import org.evenhand.app.consultation.Inviting.Opened;
import org.evenhand.app.consultation.Point;
import org.evenhand.app.consultation.Responding;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who may speak for an organisation gives its points at the private address made for it, and says whether it agrees to the wording. */
@Controller
class SpeakingWeb {

    private static final String SAY = "/coalition/say/";

    private final Inviting inviting;
    private final Responding responding;
    private final Consultations consultations;

    SpeakingWeb(Inviting inviting, Responding responding, Consultations consultations) {
        this.inviting = inviting;
        this.responding = responding;
        this.consultations = consultations;
    }

    @PostMapping("/campaign/consultations/{key}/invite")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Answer invite(@PathVariable String key, @RequestParam UUID member) {
        return inviting.invite(key, new MemberId(member))
                .<Answer>map(made -> Page.of(
                        "consultation/invited",
                        new ConsultationPages.Invited(
                                key,
                                made.member().name(),
                                made.mailed()
                                        ? ""
                                        : ServletUriComponentsBuilder.fromCurrentContextPath()
                                                .path(SAY + made.secret().text())
                                                .toUriString())))
                .orElseThrow(SpeakingWeb::nothingThere);
    }

    @GetMapping("/coalition/say/{secret}")
    Page overview(@PathVariable String secret) {
        return Page.of("consultation/member", member(secret, AgreementForm.empty(), FormProblems.none()));
    }

    @GetMapping("/coalition/say/{secret}/points/{clause}")
    Page pointForm(@PathVariable String secret, @PathVariable int clause) {
        return Page.of("consultation/member-point", point(secret, clause, PointForm.empty(), FormProblems.none()));
    }

    @PostMapping("/coalition/say/{secret}/points/{clause}")
    Answer point(@PathVariable String secret, @PathVariable int clause, @ModelAttribute PointForm form) {
        Opened opened = get(secret);
        List<Problem> problems = new ArrayList<>();
        Optional<Point> read =
                form.receivedFrom(opened.member().name(), consultations.today()).read(clause, problems);
        read.flatMap(point -> RespondingWeb.refusal(
                        responding.takeFrom(
                                opened.member(), opened.dossier().consultation().key(), point),
                        "words",
                        "words"))
                .ifPresent(problems::add);
        return problems.isEmpty()
                ? done(secret, "consultation.saved.ownPoint")
                : Page.withProblems(
                        "consultation/member-point", point(secret, clause, form, new FormProblems(problems)));
    }

    @PostMapping("/coalition/say/{secret}/agreement")
    Answer agreement(
            @PathVariable String secret,
            @ModelAttribute AgreementForm form,
            @RequestParam(defaultValue = "") String post) {
        Opened opened = get(secret);
        List<Problem> problems = new ArrayList<>();
        Optional<Agreement> read = form.receivedFrom(opened.member().name(), post, consultations.today())
                .read(problems);
        read.flatMap(agreement -> RespondingWeb.refusal(
                        responding.agreeFrom(
                                opened.member(), opened.dossier().consultation().key(), agreement),
                        "stance",
                        "stance"))
                .ifPresent(problems::add);
        return problems.isEmpty()
                ? done(secret, "consultation.saved.ownAgreement")
                : Page.withProblems("consultation/member", member(secret, form, new FormProblems(problems)));
    }

    private static Redirect done(String secret, String words) {
        return Redirect.to(SAY + secret).withNotice(Notice.done(Words.of(words)));
    }

    private Opened get(String secret) {
        return inviting.open(new Secret(secret)).orElseThrow(SpeakingWeb::nothingThere);
    }

    private static ResponseStatusException nothingThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ConsultationPages.OfMember member(String secret, AgreementForm form, FormProblems problems) {
        return new ConsultationPages.OfMember(get(secret), SAY + secret, form, RespondingWeb.stanceOptions(), problems);
    }

    private ConsultationPages.PointOfMember point(String secret, int number, PointForm form, FormProblems problems) {
        Opened opened = get(secret);
        Clause clause = opened.dossier().consultation().find(number).orElseThrow(SpeakingWeb::nothingThere);
        return new ConsultationPages.PointOfMember(
                opened,
                SAY + secret,
                clause,
                form,
                RespondingWeb.askOptions(consultations.facts().asks()),
                problems);
    }
}
