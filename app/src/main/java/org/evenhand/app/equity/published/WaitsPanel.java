package org.evenhand.app.equity.published;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.CareBoard;
import org.evenhand.packs.figures.Waits;
import org.evenhand.vocabulary.Figure;
import org.springframework.stereotype.Component;

/** On the page of an area: children waiting for speech and language therapy with the NHS boards that serve it. */
@Component
class WaitsPanel implements AreaPanel {

    private static final double HARDLY_ANY = 0.05;

    private final PublishedWaiting waiting;
    private final Areas areas;

    WaitsPanel(PublishedWaiting waiting, Areas areas) {
        this.waiting = waiting;
        this.areas = areas;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> of(Area area) {
        YearMonth month = waiting.newest();
        List<Figure> figures = new ArrayList<>();
        if (area instanceof Area.England) {
            waiting.england(month, Waits.SPEECH_AND_LANGUAGE).ifPresent(wait -> add(figures, area.name(), wait));
        }
        List<CareBoard> boards = boards(area).toList();
        for (CareBoard board : boards) {
            waiting.waits()
                    .of(board.code(), month, Waits.SPEECH_AND_LANGUAGE)
                    .map(PublishedWait::of)
                    .ifPresent(wait -> add(figures, board.name(), wait));
        }
        String answer = figures.isEmpty()
                ? Words.of("waits.panel.none", area.name())
                : Words.of(area instanceof Area.England ? "waits.panel.country" : "waits.panel.boards", area.name());
        return Optional.of(new Panel(
                Words.of("waits.panel.question"),
                answer,
                figures,
                List.of(Link.of(Words.of("waits.panel.more"), "/figures/waits"))));
    }

    private void add(List<Figure> figures, String where, PublishedWait wait) {
        figures.add(waiting.waiting(where, wait));
        waiting.over18(where, wait).ifPresent(figures::add);
    }

    private Stream<CareBoard> boards(Area area) {
        return switch (area) {
            case Area.England other -> Stream.of();
            case Area.OfBoard in -> Stream.of(in.board());
            case Area.OfAuthority in ->
                areas.icbsOf(in.authority().code()).stream()
                        .filter(part -> part.share() >= HARDLY_ANY)
                        .flatMap(part -> areas.find(part.area()).stream());
            case Area.OfConstituency in ->
                areas.authoritiesOf(in.constituency().code()).stream()
                        .filter(part -> part.share() >= HARDLY_ANY)
                        .flatMap(part -> areas.icbOf(part.area()).stream())
                        .distinct();
        };
    }
}
