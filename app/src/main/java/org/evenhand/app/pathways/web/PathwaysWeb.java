package org.evenhand.app.pathways.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.pathways.Ruling;
import org.evenhand.app.pathways.Speaking;
import org.evenhand.app.pathways.Speaking.Counts;
import org.evenhand.app.pathways.Speaking.Outcome;
import org.evenhand.app.pathways.State;
import org.evenhand.app.pathways.Voice;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.Pathways.Pathway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pathways for everybody to read; for bodies to agree to, object to and comment on; for campaigners to look at what was said. */
@Controller
class PathwaysWeb {

    private static final String SPEAKER = "hasAnyRole('CAMPAIGNER', 'SPECIALIST')";
    private static final String CAMPAIGNER = "hasRole('CAMPAIGNER')";

    private final Speaking speaking;
    private final Sources sources;

    PathwaysWeb(Speaking speaking, Sources sources) {
        this.speaking = speaking;
        this.sources = sources;
    }

    @GetMapping("/pathways")
    Page list() {
        Map<Pathway, Counts> counts = speaking.counts();
        return Page.of(
                "pathways/list",
                new PathwayPages.All(
                        speaking.pathways().list().stream()
                                .map(pathway -> new PathwayPages.Listed(
                                        pathway, counts.getOrDefault(pathway, new Counts(0, 0, 0))))
                                .toList(),
                        source()));
    }

    @GetMapping("/pathways/{key}")
    Page pathway(@PathVariable String key, @AuthenticationPrincipal @Nullable SignedIn person) {
        Pathway pathway = get(key);
        List<Voice> voices = speaking.of(key);
        List<Voice> shown =
                voices.stream().filter(voice -> voice.state() == State.SHOWN).toList();
        boolean campaigner = person != null && person.has(Role.CAMPAIGNER);
        return Page.of(
                "pathways/pathway",
                new PathwayPages.One(
                        pathway,
                        speaking.counts().getOrDefault(pathway, new Counts(0, 0, 0)),
                        shown.stream()
                                .filter(voice -> voice.edition() == pathway.edition())
                                .toList(),
                        shown.stream()
                                .filter(voice -> voice.edition() != pathway.edition())
                                .toList(),
                        campaigner
                                ? voices.stream()
                                        .filter(voice -> voice.state() == State.WAITING)
                                        .toList()
                                : List.of(),
                        person != null && (campaigner || person.has(Role.SPECIALIST)),
                        source()));
    }

    @GetMapping("/campaign/pathways/{key}/say")
    @PreAuthorize(SPEAKER)
    Page sayForm(@PathVariable String key) {
        return Page.of("pathways/say", new PathwayPages.Say(get(key), VoiceForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/pathways/{key}/say")
    @PreAuthorize(SPEAKER)
    Answer say(@PathVariable String key, @ModelAttribute VoiceForm form) {
        Pathway pathway = get(key);
        List<Problem> problems = new ArrayList<>();
        form.read(key, problems)
                .flatMap(draft -> refusal(speaking.say(draft), "stance"))
                .ifPresent(problems::add);
        return problems.isEmpty()
                ? Redirect.to("/pathways/" + key).withNotice(Notice.done(Words.of("pathways.said")))
                : Page.withProblems("pathways/say", new PathwayPages.Say(pathway, form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/pathways/voices/{id}")
    @PreAuthorize(CAMPAIGNER)
    Page ruleForm(@PathVariable UUID id) {
        return Page.of("pathways/rule", rule(id, "", FormProblems.none()));
    }

    @PostMapping("/campaign/pathways/voices/{id}")
    @PreAuthorize(CAMPAIGNER)
    Answer rule(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ruling,
            @RequestParam(defaultValue = "") String reason) {
        List<Problem> problems = new ArrayList<>();
        Optional<Ruling> which = Entered.choice(
                "ruling", ruling, List.of(Ruling.values()), Words.of("pathways.problem.ruling"), problems);
        String why = which.filter(Ruling.DECLINE::equals).isPresent()
                ? Entered.needed("reason", reason, 500, Words.of("pathways.problem.reason"), problems)
                : "";
        if (problems.isEmpty() && which.isPresent()) {
            refusal(speaking.rule(id, which.get(), why), "ruling").ifPresent(problems::add);
        }
        return problems.isEmpty()
                ? Redirect.to("/pathways/" + voice(id).pathway()).withNotice(Notice.done(Words.of("pathways.ruled")))
                : Page.withProblems("pathways/rule", rule(id, reason, new FormProblems(problems)));
    }

    /** Empty where it was done. */
    private static Optional<Problem> refusal(Outcome outcome, String field) {
        return switch (outcome) {
            case Outcome.Done done -> Optional.empty();
            case Outcome.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.AnotherEdition other ->
                Optional.of(new Problem(field, Words.of("pathways.problem.edition", other.now())));
            case Outcome.OwnWords own -> Optional.of(new Problem(field, Words.of("pathways.problem.own")));
            case Outcome.NotFromHere from ->
                Optional.of(new Problem(
                        field, Words.of("pathways.problem.notFromHere", Words.of("pathways.state." + from.state()))));
        };
    }

    private PathwayPages.Rule rule(UUID id, String reason, FormProblems problems) {
        Voice voice = voice(id);
        return new PathwayPages.Rule(voice, get(voice.pathway()).condition(), reason, problems);
    }

    private Voice voice(UUID id) {
        return speaking.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Pathway get(String key) {
        return speaking.pathways().find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String source() {
        return sources.line(List.of(speaking.pathways().version()));
    }
}
