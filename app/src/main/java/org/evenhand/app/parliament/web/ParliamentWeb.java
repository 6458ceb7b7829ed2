package org.evenhand.app.parliament.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.Consequences;
import org.evenhand.app.parliament.Consequences.Consequence;
import org.evenhand.app.parliament.Found;
import org.evenhand.app.parliament.QuestionSearch;
import org.evenhand.app.parliament.QuestionState;
import org.evenhand.app.parliament.Questioning;
import org.evenhand.app.parliament.Searching;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Neighbour;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.parliament.House;
import org.evenhand.packs.parliament.QuestionId;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.evenhand.vocabulary.NotUnderstood;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Written questions: searched, listed, and each on a page of its own. */
@Controller
class ParliamentWeb {

    private static final int LINES = 20;
    private static final int MOST_FOUND = 500;

    private final Questioning questioning;
    private final Searching searching;
    private final CoalitionFacts facts;
    private final Consequences consequences;
    private final Sources sources;
    private final Clock clock;

    ParliamentWeb(
            Questioning questioning,
            Searching searching,
            CoalitionFacts facts,
            Consequences consequences,
            Sources sources,
            Clock clock) {
        this.questioning = questioning;
        this.searching = searching;
        this.facts = facts;
        this.consequences = consequences;
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping("/parliament")
    Page list(@ModelAttribute QuestionSearch form) {
        List<Problem> problems = new ArrayList<>();
        Questioning.Choice choice = form.read(problems);
        List<Found> found = searching.find(form.sought(), MOST_FOUND);
        List<QuestionLine> lines = problems.isEmpty() ? lines(found, form, choice) : List.of();
        int pages = Math.max(1, (lines.size() + LINES - 1) / LINES);
        int number = Math.min(form.pageNumber(), pages);
        int first = (number - 1) * LINES;
        ParliamentPage page = new ParliamentPage(
                form,
                options(questioning.bodies().stream().map(body -> Option.of(body, body))),
                options(Arrays.stream(QuestionState.values())
                        .map(state -> Option.of(state.name(), Words.of("parliament.state." + state)))),
                options(facts.asks().stream().map(ask -> Option.of(ask.id(), ask.id() + " " + ask.text()))),
                options(questioning.rules().specialisms().stream()
                        .map(one -> Option.of(
                                one.profession().name(), one.profession().title()))),
                new FormProblems(problems),
                lines.size(),
                first + 1,
                lines.subList(first, Math.min(first + LINES, lines.size())),
                found.stream().filter(one -> !one.isQuestion()).limit(LINES).toList(),
                number > 1 ? Neighbour.of(form.address("/parliament", number - 1)) : null,
                number < pages ? Neighbour.of(form.address("/parliament", number + 1)) : null,
                form.address("/parliament/questions.csv", 1),
                form.address("/parliament/alert", 1),
                questioning.list().size(),
                questioning.seenUntil(),
                sources.line(questioning.data()));
        return problems.isEmpty()
                ? Page.of("parliament/questions", page)
                : Page.withProblems("parliament/questions", page);
    }

    private List<QuestionLine> lines(List<Found> found, QuestionSearch form, Questioning.Choice choice) {
        LocalDate today = LocalDate.now(clock);
        return searching.matches(found, form, choice, today).stream()
                .map(match -> QuestionLine.of(match.asked(), today, match.quoted()))
                .toList();
    }

    private static List<Option> options(Stream<Option> some) {
        return Options.startingWith(Words.of("parliament.all"), some);
    }

    @GetMapping("/parliament/questions.csv")
    ResponseEntity<String> csv(@ModelAttribute QuestionSearch form) {
        List<Problem> problems = new ArrayList<>();
        Questioning.Choice choice = form.read(problems);
        if (!problems.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, problems.getFirst().message());
        }
        LocalDate today = LocalDate.now(clock);
        return Csv.download(
                "written-questions.csv",
                Csv.of(
                        List.of(
                                "house",
                                "session",
                                "uin",
                                "tabled",
                                "due",
                                "named_day",
                                "department",
                                "asker",
                                "heading",
                                "question",
                                "status",
                                "answered",
                                "punctuality",
                                "not_held",
                                "asks_suggested",
                                "address"),
                        lines(searching.find(form.sought(), MOST_FOUND), form, choice).stream()
                                .map(line -> cells(line.asked(), today))
                                .toList()));
    }

    private static List<String> cells(Asked asked, LocalDate today) {
        WrittenQuestion question = asked.question();
        return List.of(
                question.id().house().title(),
                question.id().session(),
                question.id().uin(),
                question.tabledOn().toString(),
                asked.dueOn().toString(),
                Boolean.toString(question.namedDay()),
                question.body(),
                asked.asker(),
                question.heading(),
                question.question(),
                asked.stateOn(today).name(),
                question.answeredOn().map(LocalDate::toString).orElse(""),
                asked.punctuality().name(),
                asked.notHeld().map(found -> found.words()).orElse(""),
                String.join(" ", asked.asks()),
                question.address());
    }

    @GetMapping("/parliament/questions/{house}/{session}/{uin}")
    Page question(
            @PathVariable String house,
            @PathVariable String session,
            @PathVariable String uin,
            HttpServletRequest request) {
        Asked asked = questioning
                .find(id(house, session, uin))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = LocalDate.now(clock);
        List<Consequence> recorded = consequences.of(asked.question(), today);
        return Page.of(
                "parliament/question",
                new QuestionPage(
                        asked,
                        QuestionLine.tag(asked.stateOn(today)),
                        asked.stateOn(today),
                        questioning.answererOf(asked),
                        questioning.references(asked),
                        questioning.twinsOf(asked),
                        grouped(asked),
                        asked.asks().stream()
                                .filter(key -> recorded.stream()
                                        .noneMatch(one -> one.ask().equals(key)))
                                .flatMap(key -> facts.findAsk(key).stream())
                                .toList(),
                        recorded,
                        request.isUserInRole("CAMPAIGNER"),
                        questioning
                                .rules()
                                .findSession(asked.question().id().session())
                                .map(found -> found.title())
                                .orElse(session),
                        sources.line(questioning.data())));
    }

    /** Those answered together with it that are known here. */
    private List<Asked> grouped(Asked asked) {
        QuestionId id = asked.question().id();
        return asked.question().groupedWith().stream()
                .flatMap(uin -> questioning.find(new QuestionId(id.house(), id.session(), uin)).stream())
                .toList();
    }

    private static QuestionId id(String house, String session, String uin) {
        try {
            return new QuestionId(House.of(house), session, uin);
        } catch (NotUnderstood wrong) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such House.", wrong);
        }
    }
}
