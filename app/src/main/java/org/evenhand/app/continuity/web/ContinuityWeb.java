package org.evenhand.app.continuity.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.evenhand.app.continuity.AreaContinuity;
import org.evenhand.app.continuity.BesideUs;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType.Stage;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who stays: for a setting by name, for those who plan and lead an area in counts. */
@Controller
class ContinuityWeb {

    private final BesideUs besideUs;
    private final AreaContinuity areaContinuity;
    private final AreaNames areaNames;
    private final Sources sources;

    ContinuityWeb(BesideUs besideUs, AreaContinuity areaContinuity, AreaNames areaNames, Sources sources) {
        this.besideUs = besideUs;
        this.areaContinuity = areaContinuity;
        this.areaNames = areaNames;
        this.sources = sources;
    }

    @GetMapping("/alongside")
    @PreAuthorize("hasAnyRole('SETTING_STAFF', 'SETTING_LEAD')")
    Page alongside(@AuthenticationPrincipal SignedIn person) {
        BesideUs.Shown shown = besideUs.of(person.authority());
        return Page.of(
                "continuity/alongside",
                new AlongsidePage(
                        shown.specialists().stream()
                                .map(ContinuityWeb::specialist)
                                .toList(),
                        shown.isAssumed()));
    }

    @GetMapping("/continuity")
    @PreAuthorize("hasAnyRole('COMMISSIONER', 'SERVICE_LEAD')")
    Page continuity(@AuthenticationPrincipal SignedIn person) {
        AreaContinuity.Shown shown = areaContinuity.of(person.authority());
        return Page.of(
                "continuity/area",
                new ContinuityPage(
                        areaNames.of(shown.area()),
                        shown,
                        shown.children().stream().map(line -> children(line)).toList(),
                        shown.changes().stream().map(line -> changes(line)).toList(),
                        shown.settings().stream()
                                .map(line ->
                                        List.of(stage(line.stage()), count(line.settings()), count(line.alongside())))
                                .toList(),
                        sources.line(shown.data())));
    }

    private static List<Cell> specialist(BesideUs.Specialist one) {
        return List.of(
                Cell.of(one.name().orElseGet(() -> Words.of("continuity.unnamed"))),
                Cell.of(one.profession().map(Profession::title).orElseGet(() -> Words.of("continuity.whole"))),
                Cell.of(one.service()),
                Cell.number(Numbers.whole(one.termsInARow())),
                Cell.number(Numbers.whole(one.days())),
                Cell.of(Numbers.day(one.first())),
                Cell.of(Numbers.day(one.last())));
    }

    private static List<Cell> children(AreaContinuity.Children line) {
        return List.of(
                stage(line.stage()),
                count(line.children()),
                Cell.number(line.median().isPresent() ? median(line.median().getAsDouble()) : heldBack()),
                count(line.byProfessionals().get(0)),
                count(line.byProfessionals().get(1)),
                count(line.byProfessionals().get(2)),
                count(line.byProfessionals().get(3)));
    }

    private static List<Cell> changes(AreaContinuity.Changes line) {
        return List.of(
                stage(line.stage()),
                count(line.changes()),
                Cell.number(line.half()
                        .map(half -> Words.of(
                                half.isReached() ? "continuity.half" : "continuity.half.not",
                                Numbers.whole(half.days())))
                        .orElseGet(() -> heldBack())),
                count(line.metAgain()),
                count(line.stillWaiting()),
                count(line.closedBefore()));
    }

    private static Cell stage(Optional<Stage> stage) {
        return Cell.of(stage.map(one -> Words.of("equity.stage." + one)).orElseGet(() -> Words.of("continuity.all")));
    }

    private static Cell count(OptionalLong count) {
        return Cell.number(count.isPresent() ? Numbers.whole(count.getAsLong()) : heldBack());
    }

    /** Few, or as many as it takes that few cannot be worked out: so no number is named. */
    private static String heldBack() {
        return Words.of("continuity.heldBack");
    }

    /** Whole, or the middle between two. */
    private static String median(double median) {
        return median == Math.rint(median) ? Numbers.whole(Math.round(median)) : "%.1f".formatted(median);
    }
}
