package org.evenhand.app.accountability.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.evenhand.app.accountability.Board;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.vocabulary.Profession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What became of advice in an area: for those who plan, pay for and keep its services. */
@Controller
class BoardWeb {

    private final Board board;
    private final AreaNames areaNames;
    private final Clock clock;

    BoardWeb(Board board, AreaNames areaNames, Clock clock) {
        this.board = board;
        this.areaNames = areaNames;
        this.clock = clock;
    }

    @GetMapping("/board")
    @PreAuthorize("hasAnyRole('COMMISSIONER', 'SERVICE_LEAD')")
    Page show(@AuthenticationPrincipal SignedIn person) {
        Board.Shown shown = board.of(person.authority());
        return Page.of(
                "accountability/board",
                new BoardPage(areaNames.of(shown.area()), shown, head(), lines(shown), escalated(shown)));
    }

    private static List<Cell> head() {
        List<Cell> head = new ArrayList<>(List.of(Cell.of("Who may deliver it")));
        Arrays.stream(Board.Column.values())
                .map(column -> Cell.number(
                        Words.of("accountability.board." + column.name().toLowerCase(Locale.ROOT))))
                .forEach(head::add);
        return head;
    }

    private static List<List<Cell>> lines(Board.Shown shown) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Board.Line line : shown.lines()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(line.profession().map(Profession::title).orElse("All")));
            line.counts().forEach(count -> row.add(Cell.number(count(count, shown.smallest()))));
            rows.add(row);
        }
        return rows;
    }

    private List<List<Cell>> escalated(Board.Shown shown) {
        LocalDate today = LocalDate.now(clock);
        return shown.escalated().stream()
                .map(one -> List.of(
                        Cell.of(one.reference()),
                        Cell.of(one.holder()),
                        Cell.of(one.profession().title()),
                        Cell.of(Numbers.day(one.byWhen())),
                        Cell.number(Numbers.whole(ChronoUnit.DAYS.between(one.byWhen(), today))),
                        Cell.of(RecommendationWords.force(one.duty()) + " "
                                + Words.of("statuses", one.duty().status())
                                + "."),
                        Cell.of(one.rung().title())))
                .toList();
    }

    static String count(OptionalLong count, long smallest) {
        return count.isPresent() ? Numbers.whole(count.getAsLong()) : Words.of("accountability.board.few", smallest);
    }
}
