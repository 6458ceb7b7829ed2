package org.evenhand.app.register.importing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.importing.Decision;
import org.evenhand.app.register.importing.Import;
import org.evenhand.app.register.importing.ImportId;
import org.evenhand.app.register.importing.ImportState;
import org.evenhand.app.register.importing.Importing;
import org.evenhand.app.register.importing.Importing.Committed;
import org.evenhand.app.register.importing.Importing.Given;
import org.evenhand.app.register.importing.Keeper;
import org.evenhand.app.register.importing.MarkedFile;
import org.evenhand.app.register.importing.Undoing;
import org.evenhand.app.register.importing.Undoing.Undone;
import org.evenhand.app.register.importing.Verdict;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.packs.importing.Spreadsheet;
import org.evenhand.packs.services.Column;
import org.evenhand.packs.services.ColumnMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** An organisation gives a list of its services: upload, columns, faults, preview, receipt. Each step has the same address; what it shows is where the list stands. */
@Controller
class ListWeb {

    static final String PATH = "/register/lists";
    private static final String SERVICE_LEAD = "hasRole('SERVICE_LEAD')";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String EXAMPLE = "/register/lists/example.csv";

    private final Importing importing;
    private final Undoing undoing;
    private final ListPages pages;

    ListWeb(Importing importing, Undoing undoing, ListPages pages) {
        this.importing = importing;
        this.undoing = undoing;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @PreAuthorize(SERVICE_LEAD)
    Page start(@AuthenticationPrincipal SignedIn person) {
        return Page.of(
                "register/lists/start", pages.start(person.organisationName(), keeper(person), FormProblems.none()));
    }

    @PostMapping(PATH)
    @PreAuthorize(SERVICE_LEAD)
    Answer give(@AuthenticationPrincipal SignedIn person, @RequestParam @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return again(person, Words.of("lists.problem.file"));
        }
        if (file.getSize() > Spreadsheet.MOST_BYTES) {
            return again(person, Words.of("lists.problem.large", Spreadsheet.MOST_BYTES >> 20));
        }
        String name = file.getOriginalFilename();
        return switch (importing.give(keeper(person), name == null ? "" : name, bytes(file))) {
            case Given.Kept kept -> next(person, kept.id());
            case Given.NoTable none -> again(person, none.problem().line());
        };
    }

    /** Columns that were named before are not asked for again. */
    private Answer next(SignedIn person, ImportId id) {
        Import given = importing.find(id).orElseThrow(ListWeb::absent);
        if (importing.isRemembered(keeper(person), given)
                && given.columns().missing().isEmpty()) {
            importing.check(keeper(person), id, given.columns());
            return Redirect.to(ListPages.path(given)).withNotice(Notice.important(Words.of("lists.remembered")));
        }
        return Redirect.to(ListPages.path(given) + "/columns");
    }

    private Page again(SignedIn person, String message) {
        return Page.withProblems(
                "register/lists/start",
                pages.start(person.organisationName(), keeper(person), FormProblems.of(new Problem("file", message))));
    }

    /** What is kept, as a list that can be changed and given back. */
    @GetMapping(PATH + "/kept.csv")
    @PreAuthorize(SERVICE_LEAD)
    @ResponseBody
    ResponseEntity<String> kept(@AuthenticationPrincipal SignedIn person) {
        return Csv.download("services.csv", importing.kept(keeper(person)));
    }

    @GetMapping(EXAMPLE)
    @PreAuthorize(SERVICE_LEAD)
    @ResponseBody
    ResponseEntity<String> example() {
        return Csv.download("services-example.csv", ExampleList.text());
    }

    @GetMapping(PATH + "/{id}")
    @PreAuthorize(SERVICE_LEAD)
    Answer one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "1") String page) {
        Import given = mine(id);
        int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        return switch (given.state()) {
            case GIVEN -> Redirect.to(ListPages.path(given) + "/columns");
            case FAULTY ->
                Page.of(
                        "register/lists/faults",
                        pages.faults(given, rule.matches("[A-Z_0-9]{1,40}") ? rule : "", number));
            case READY -> Page.of("register/lists/preview", pages.preview(given, verdict(given, show), number));
            case COMMITTED, UNDONE, DISCARDED -> Page.of("register/lists/receipt", pages.receipt(given));
        };
    }

    /** Without a choice, the first of which there is any. */
    private static Verdict verdict(Import given, String show) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(show))
                .findFirst()
                .or(() -> Arrays.stream(Verdict.values())
                        .filter(verdict -> given.count(verdict) > 0)
                        .findFirst())
                .orElse(Verdict.NEW);
    }

    @GetMapping(PATH + "/{id}/columns")
    @PreAuthorize(SERVICE_LEAD)
    Answer columns(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        Import given = mine(id);
        return isOver(given)
                ? Redirect.to(ListPages.path(given))
                : Page.of(
                        "register/lists/columns",
                        pages.columns(
                                keeper(person),
                                given,
                                given.columns(),
                                importing.firstRow(given.id()),
                                FormProblems.none()));
    }

    @PostMapping(PATH + "/{id}/columns")
    @PreAuthorize(SERVICE_LEAD)
    Answer named(
            @PathVariable String id, @RequestParam Map<String, String> form, @AuthenticationPrincipal SignedIn person) {
        Import given = mine(id);
        List<Problem> problems = new ArrayList<>();
        ColumnMap chosen = chosen(given, form, problems);
        chosen.missing()
                .forEach(column -> problems.add(new Problem("c0", Words.of("lists.problem.missing", column.header()))));
        if (!problems.isEmpty()) {
            return Page.withProblems(
                    "register/lists/columns",
                    pages.columns(
                            keeper(person), given, chosen, importing.firstRow(given.id()), new FormProblems(problems)));
        }
        importing.check(keeper(person), given.id(), chosen);
        return Redirect.to(ListPages.path(given));
    }

    private static ColumnMap chosen(Import given, Map<String, String> form, List<Problem> problems) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < given.headers().size(); i++) {
            String field = "c" + i;
            int place = i;
            String name = form.getOrDefault(field, "");
            Arrays.stream(Column.values())
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .ifPresent(column -> {
                        if (places.putIfAbsent(column, place) != null) {
                            problems.add(new Problem(field, Words.of("lists.problem.twice", column.header())));
                        }
                    });
        }
        return new ColumnMap(places);
    }

    /** The file as it came, in its format, with what is wrong beside each row. */
    @GetMapping(PATH + "/{id}/errors")
    @PreAuthorize(SERVICE_LEAD)
    @ResponseBody
    ResponseEntity<byte[]> errors(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        MarkedFile file = importing.errors(keeper(person), mine(id).id()).orElseThrow(ListWeb::absent);
        MediaType type = file.format() == Spreadsheet.Format.XLSX
                ? MediaType.parseMediaType(WORKBOOK)
                : new MediaType("text", "csv", StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.bytes());
    }

    /** What somebody said of the lines on one page, or of all. */
    @PostMapping(PATH + "/{id}/decide")
    @PreAuthorize(SERVICE_LEAD)
    Redirect decide(@PathVariable String id, @RequestParam Map<String, String> form) {
        Import given = mine(id);
        Verdict verdict = verdict(given, form.getOrDefault("show", ""));
        for (Decision decision : Decision.of(verdict)) {
            if (decision.name().equals(form.get("all"))) {
                importing.decide(given.id(), verdict, decision, List.of());
            } else if (!form.containsKey("all")) {
                List<Integer> numbers = form.entrySet().stream()
                        .filter(entry -> entry.getKey().matches("line-\\d{1,6}"))
                        .filter(entry -> entry.getValue().equals(decision.name()))
                        .map(entry -> Integer.valueOf(entry.getKey().substring("line-".length())))
                        .toList();
                if (!numbers.isEmpty()) {
                    importing.decide(given.id(), verdict, decision, numbers);
                }
            }
        }
        String page = form.getOrDefault("page", "1").matches("\\d{1,5}") ? form.getOrDefault("page", "1") : "1";
        return Redirect.to(ListPages.path(given) + "?show=" + verdict + "&page=" + page)
                .withNotice(Notice.done(Words.of("lists.decided")));
    }

    @PostMapping(PATH + "/{id}/take")
    @PreAuthorize(SERVICE_LEAD)
    Redirect take(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        Import given = mine(id);
        return switch (importing.commit(keeper(person), given.id())) {
            case Committed.Done done ->
                Redirect.to(ListPages.path(given)).withNotice(Notice.done(Words.of("lists.taken")));
            case Committed.Compared compared ->
                Redirect.to(ListPages.path(given)).withNotice(Notice.important(Words.of("lists.compared")));
            case Committed.NotNow not ->
                Redirect.to(ListPages.path(given)).withNotice(Notice.important(Words.of("lists.notNow")));
        };
    }

    @PostMapping(PATH + "/{id}/undo")
    @PreAuthorize(SERVICE_LEAD)
    Redirect undo(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String changed,
            @AuthenticationPrincipal SignedIn person) {
        Import given = mine(id);
        return switch (undoing.undo(keeper(person), given.id(), changed.equals("yes"))) {
            case Undone.Done done ->
                Redirect.to(ListPages.path(given))
                        .withNotice(Notice.done(
                                done.kept().isEmpty()
                                        ? Words.of("lists.undone", Numbers.whole(done.restored()))
                                        : Words.of(
                                                "lists.undoneBut",
                                                Numbers.whole(done.restored()),
                                                String.join("; ", done.kept()))));
            case Undone.NotNow not ->
                Redirect.to(ListPages.path(given)).withNotice(Notice.important(Words.of("lists.notNow")));
        };
    }

    @PostMapping(PATH + "/{id}/discard")
    @PreAuthorize(SERVICE_LEAD)
    Redirect discard(@PathVariable String id) {
        Import given = mine(id);
        importing.discard(given.id());
        return Redirect.to(PATH).withNotice(Notice.done(Words.of("lists.discarded", given.fileName())));
    }

    private static boolean isOver(Import given) {
        return given.state() == ImportState.COMMITTED
                || given.state() == ImportState.UNDONE
                || given.state() == ImportState.DISCARDED;
    }

    /** That of another is not there: the database shows it to nobody else. */
    private Import mine(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(text -> new ImportId(UUID.fromString(text)))
                .flatMap(importing::find)
                .orElseThrow(ListWeb::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Keeper keeper(SignedIn person) {
        return new Keeper(person.organisation(), person.authority());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("A given file could not be read.", fault);
        }
    }
}
