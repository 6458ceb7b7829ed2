package org.evenhand.app.parliament.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.app.parliament.QuestionKit;
import org.evenhand.app.parliament.QuestionKit.Draft;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.FigureText;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.areas.Constituency;
import org.evenhand.packs.parliament.ParliamentRules.Specialism;
import org.evenhand.vocabulary.Profession;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A draft of a question for a specialism and a constituency. */
@Controller
class KitWeb {

    /** The method of the only figures of a place that are of one specialism. */
    private static final String WAITS_FOR_SPEECH_THERAPY = "published-waits";

    private final QuestionKit kit;
    private final Clock clock;

    KitWeb(QuestionKit kit, Clock clock) {
        this.kit = kit;
        this.clock = clock;
    }

    @GetMapping("/parliament/kit")
    Page show(
            @RequestParam(defaultValue = "") String specialism,
            @RequestParam(defaultValue = "") String constituency,
            @RequestParam(defaultValue = "") String figure) {
        List<Problem> problems = new ArrayList<>();
        Optional<Specialism> which = specialism(specialism);
        Optional<Constituency> where = constituency(constituency);
        boolean asked = !specialism.isBlank() || !constituency.isBlank();
        if (asked && which.isEmpty()) {
            problems.add(new Problem("specialism", Words.of("parliament.problem.specialism")));
        }
        if (asked && where.isEmpty()) {
            problems.add(new Problem("constituency", Words.of("parliament.problem.constituency")));
        }
        Optional<KitPage.Result> result =
                which.flatMap(one -> where.map(place -> result(kit.draft(one, place), figure)));
        KitPage page = new KitPage(
                specialism,
                constituency,
                result.map(found -> Integer.toString(place(found.draft(), figure)))
                        .orElse(figure),
                Options.startingWith(
                        Words.of("kit.choose"),
                        kit.specialisms().stream()
                                .map(one -> Option.of(
                                        one.profession().name(),
                                        one.profession().title()))),
                Options.startingWith(
                        Words.of("kit.choose"),
                        kit.constituencies().stream()
                                .sorted(Comparator.comparing(Constituency::name))
                                .map(place -> Option.of(place.code().code(), place.name()))),
                new FormProblems(problems),
                problems.isEmpty() ? result : Optional.empty());
        return problems.isEmpty() ? Page.of("parliament/kit", page) : Page.withProblems("parliament/kit", page);
    }

    private KitPage.Result result(Draft draft, String figure) {
        Optional<Sourced> chosen = chosen(draft, figure);
        return new KitPage.Result(
                draft,
                IntStream.range(0, draft.figures().size())
                        .mapToObj(i -> Option.of(
                                Integer.toString(i), line(draft.figures().get(i))))
                        .toList(),
                chosen,
                KitText.of(draft, chosen, LocalDate.now(clock)),
                "/parliament/kit.txt?specialism=%s&constituency=%s&figure=%d"
                        .formatted(
                                draft.specialism().profession().name(),
                                draft.constituency().code().code(),
                                place(draft, figure)));
    }

    private static String line(Sourced sourced) {
        return "%s: %s %s"
                .formatted(
                        sourced.figure().about(), FigureText.value(sourced.figure()), FigureText.unit(sourced.figure()))
                .strip();
    }

    private static Optional<Sourced> chosen(Draft draft, String figure) {
        return draft.figures().stream().skip(place(draft, figure)).findFirst();
    }

    /** The figure that was chosen; else the first with an interval that is not of another specialism; else the first that is not. */
    private static int place(Draft draft, String figure) {
        List<Sourced> all = draft.figures();
        if (figure.matches("\\d{1,2}")) {
            return Math.max(0, Math.min(Integer.parseInt(figure), all.size() - 1));
        }
        int[] fitting = IntStream.range(0, all.size())
                .filter(i -> draft.specialism().profession() == Profession.SLT
                        || !all.get(i).figure().method().equals(WAITS_FOR_SPEECH_THERAPY))
                .toArray();
        return IntStream.of(fitting)
                .filter(i -> all.get(i).figure().interval().isPresent())
                .findFirst()
                .orElseGet(() -> fitting.length == 0 ? 0 : fitting[0]);
    }

    private Optional<Specialism> specialism(String code) {
        return kit.specialisms().stream()
                .filter(one -> one.profession().name().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    private Optional<Constituency> constituency(String code) {
        return kit.constituencies().stream()
                .filter(place -> place.code().code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** The draft as a file of plain text. */
    @GetMapping("/parliament/kit.txt")
    ResponseEntity<String> text(
            @RequestParam(defaultValue = "") String specialism,
            @RequestParam(defaultValue = "") String constituency,
            @RequestParam(defaultValue = "") String figure) {
        Draft draft = specialism(specialism)
                .flatMap(one -> constituency(constituency).map(place -> kit.draft(one, place)))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT, Words.of("parliament.problem.constituency")));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("question-for-parliament.txt")
                                .build()
                                .toString())
                .body(KitText.of(draft, chosen(draft, figure), LocalDate.now(clock)));
    }
}
