package org.evenhand.app.register.importing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Role;
import org.evenhand.app.register.importing.Decision;
import org.evenhand.app.register.importing.Import;
import org.evenhand.app.register.importing.ImportState;
import org.evenhand.app.register.importing.Importing;
import org.evenhand.app.register.importing.Importing.Committed;
import org.evenhand.app.register.importing.Keeper;
import org.evenhand.app.register.importing.Line;
import org.evenhand.app.register.importing.Undoing;
import org.evenhand.app.register.importing.Verdict;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Neighbour;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.importing.Spreadsheet;
import org.evenhand.packs.services.Column;
import org.evenhand.packs.services.ColumnMap;
import org.springframework.stereotype.Component;

/** Puts together the pages on which an organisation gives a list of services. */
@Component
class ListPages {

    private static final int A_PAGE = 50;
    private static final int MOST_LISTS = 20;

    private final Importing importing;
    private final Undoing undoing;
    private final Accounts accounts;
    private final Clock clock;

    ListPages(Importing importing, Undoing undoing, Accounts accounts, Clock clock) {
        this.importing = importing;
        this.undoing = undoing;
        this.accounts = accounts;
        this.clock = clock;
    }

    static String path(Import given) {
        return ListWeb.PATH + "/" + given.id();
    }

    ListPage.Start start(String organisation, Keeper keeper, FormProblems problems) {
        return new ListPage.Start(
                organisation,
                problems,
                importing.list(keeper, MOST_LISTS).stream().map(this::link).toList(),
                Arrays.stream(Column.values())
                        .map(column -> List.of(
                                Cell.of(column.header()),
                                Cell.of(Words.of("lists.use." + column.use())),
                                Cell.of(column.meaning())))
                        .toList(),
                Spreadsheet.MOST_ROWS,
                Spreadsheet.MOST_BYTES >> 20,
                undoing.undoRule());
    }

    private ListPage.To link(Import given) {
        return new ListPage.To(
                Words.of("lists.state." + given.state(), given.fileName(), when(given.givenAt())), path(given), false);
    }

    /** @param sample what stands in the first row of each column */
    ListPage.Columns columns(
            Keeper keeper, Import given, ColumnMap chosen, List<String> sample, FormProblems problems) {
        List<ListPage.FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < given.headers().size(); i++) {
            int place = i;
            String name = given.headers().get(i);
            columns.add(new ListPage.FileColumn(
                    "c" + i,
                    Words.of("lists.column", Spreadsheet.letter(i), name.isEmpty() ? Words.of("lists.unnamed") : name),
                    i < sample.size() && !sample.get(i).isEmpty() ? Words.of("lists.sample", sample.get(i)) : "",
                    chosen.places().entrySet().stream()
                            .filter(entry -> entry.getValue() == place)
                            .map(entry -> entry.getKey().name())
                            .findFirst()
                            .orElse("")));
        }
        return new ListPage.Columns(
                given.id().toString(),
                given.fileName(),
                given.notes(),
                importing.isRemembered(keeper, given),
                columns,
                Stream.concat(
                                Stream.of(Option.of("", Words.of("lists.notUsed"))),
                                Arrays.stream(Column.values()).map(column -> Option.of(column.name(), column.header())))
                        .toList(),
                problems);
    }

    ListPage.Faults faults(Import given, String rule, int page) {
        List<ListPage.To> kinds = new ArrayList<>();
        kinds.add(new ListPage.To(
                Words.of("lists.allFaults", Numbers.whole(given.faults())), path(given), rule.isEmpty()));
        importing
                .rules(given.id())
                .forEach((name, times) -> kinds.add(new ListPage.To(
                        Words.of("lists.kind", Words.of("lists.rule." + name), times),
                        path(given) + "?rule=" + name,
                        name.equals(rule))));
        List<List<Cell>> shown = importing.faults(given.id(), rule, (page - 1) * A_PAGE, A_PAGE + 1).stream()
                .map(fault -> List.of(
                        Cell.of(String.valueOf(fault.row())),
                        Cell.of(fault.field().isEmpty() ? Words.of("lists.wholeRow") : fault.field()),
                        Cell.of(fault.value().isEmpty() ? Words.of("lists.nothing") : fault.value()),
                        Cell.of(fault.why()),
                        Cell.of(fault.remedy())))
                .toList();
        return new ListPage.Faults(
                given.id().toString(),
                given.fileName(),
                given.faults(),
                given.rows(),
                kinds,
                given.faults() > Importing.FAULTS_KEPT
                        ? Words.of("lists.more", Numbers.whole(Importing.FAULTS_KEPT))
                        : "",
                Words.of("lists.faults.caption", page),
                shown.stream().limit(A_PAGE).toList(),
                turn(page, shown.size() > A_PAGE, number -> path(given) + "?rule=" + rule + "&page=" + number));
    }

    ListPage.Preview preview(Import given, Verdict verdict, int page) {
        List<Line> found = importing.lines(given.id(), verdict, (page - 1) * A_PAGE, A_PAGE + 1);
        List<Line> lines = found.stream().limit(A_PAGE).toList();
        boolean asks = !Decision.of(verdict).isEmpty();
        return new ListPage.Preview(
                given.id().toString(),
                given.fileName(),
                given.notes(),
                Arrays.stream(Verdict.values())
                        .map(view -> new ListPage.To(
                                Words.of("lists.view." + view, Numbers.whole(given.count(view))),
                                path(given) + "?show=" + view,
                                view == verdict))
                        .toList(),
                verdict.name(),
                Words.of((lines.isEmpty() ? "lists.none." : "lists.explained.") + verdict),
                head(verdict),
                asks
                        ? List.of()
                        : lines.stream().map(line -> cells(verdict, line)).toList(),
                asks ? lines.stream().map(ListPages::asked).toList() : List.of(),
                Decision.of(verdict).stream()
                        .map(decision -> Choice.of(decision.name(), Words.of("lists.decision." + decision)))
                        .toList(),
                turn(page, found.size() > A_PAGE, number -> path(given) + "?show=" + verdict + "&page=" + number),
                page,
                take(given));
    }

    private String take(Import given) {
        int decided = importing.decided(given.id());
        int all = given.count(Verdict.NEW) + given.count(Verdict.CHANGED) + decided;
        return all == 0 ? "" : Words.of(all == 1 ? "lists.take.one" : "lists.take", Numbers.whole(all));
    }

    private static List<Cell> head(Verdict verdict) {
        Stream<String> words = verdict == Verdict.CHANGED
                ? Stream.of("name", "row", "changes")
                : Stream.of("name", "row", "profession");
        return words.map(word -> Cell.of(Words.of("lists.head." + word))).toList();
    }

    private static List<Cell> cells(Verdict verdict, Line line) {
        return List.of(
                Cell.of(line.name()),
                Cell.of(line.row().map(String::valueOf).orElse("")),
                Cell.of(verdict == Verdict.CHANGED ? String.join(". ", changes(line)) + "." : line.profession()));
    }

    private static List<String> changes(Line line) {
        BiFunction<String, String, String> change =
                (before, after) -> Words.of("lists.change", orNothing(before), orNothing(after));
        return line.changes().stream()
                .map(one -> one.field() + ": " + change.apply(one.before(), one.after()))
                .toList();
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? Words.of("lists.nothing") : Words.of("lists.quoted", text);
    }

    private static ListPage.Asked asked(Line line) {
        return new ListPage.Asked(
                line.number(),
                line.name(),
                line.profession(),
                changes(line),
                line.service().toString(),
                line.decision().map(Decision::name).orElse(""));
    }

    private static ListPage.Turn turn(int page, boolean more, IntFunction<String> path) {
        return new ListPage.Turn(
                page > 1 ? Neighbour.of(path.apply(page - 1)) : null, more ? Neighbour.of(path.apply(page + 1)) : null);
    }

    ListPage.Receipt receipt(Import given) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(row("file", given.fileName()));
        facts.add(row("rows", Numbers.whole(given.rows())));
        facts.add(row("given", who(given.madeBy(), given.givenAt())));
        given.committed().ifPresent(act -> facts.add(row("committed", who(act.person(), act.at()))));
        given.undone().ifPresent(act -> facts.add(row("undone", who(act.person(), act.at()))));
        if (given.hasFile() && given.committed().isPresent()) {
            Committed.Done done = importing.done(given.id());
            facts.add(row("added", Numbers.whole(done.added())));
            facts.add(row("changed", Numbers.whole(done.changed())));
            facts.add(row("left", Numbers.whole(done.left())));
            facts.add(row("same", Numbers.whole(given.count(Verdict.SAME))));
        }
        facts.add(row("sha256", given.sha256()));
        facts.add(row("receipt", given.id().toString()));
        Optional<LocalDate> until = undoing.undoUntil(given);
        return new ListPage.Receipt(
                given.id().toString(),
                Words.of("lists.receipt." + given.state()),
                facts,
                given.hasFile() && given.state() != ImportState.DISCARDED,
                until.map(Numbers::day),
                until.isPresent() ? undoing.changedSince(given) : List.of(),
                undoing.undoRule());
    }

    private static SummaryRow row(String key, String value) {
        return SummaryRow.of(Words.of("lists.fact." + key), value);
    }

    private String who(java.util.UUID person, Instant at) {
        return accounts.colleagues(Role.SERVICE_LEAD).stream()
                .filter(colleague -> colleague.id().value().equals(person))
                .findFirst()
                .map(colleague -> Words.of("lists.by", colleague.name(), when(at)))
                .orElseGet(() -> when(at));
    }

    private String when(Instant at) {
        ZonedDateTime local = at.atZone(clock.getZone());
        LocalTime time = local.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return Words.of("lists.when", Numbers.day(local.toLocalDate()), time);
    }
}
