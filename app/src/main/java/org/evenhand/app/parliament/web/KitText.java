package org.evenhand.app.parliament.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.QuestionKit.Draft;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.FigureText;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Provenance;

/** A draft as plain text: two questions, the local figure with how far it can be trusted, and what was asked before. */
final class KitText {

    private KitText() {}

    static String of(Draft draft, Optional<Sourced> figure, LocalDate today) {
        List<String> lines = new ArrayList<>();
        String place = draft.constituency().name();
        String who = draft.specialism().plural();
        lines.add(Words.of("kit.title", who, place));
        lines.add("");
        lines.add(draft.member()
                .map(member ->
                        Words.of("kit.to", member.name(), member.email().orElseGet(() -> Words.of("kit.noAddress"))))
                .orElseGet(() -> Words.of("kit.toNobody", place)));
        lines.add("");
        lines.add(Words.of("kit.education.label"));
        lines.add(Words.of("kit.education", who, place));
        lines.add("");
        lines.add(Words.of("kit.health.label"));
        lines.add(Words.of("kit.health", who, place));
        figure.ifPresent(sourced -> lines.addAll(figure(sourced)));
        draft.notHeld().ifPresent(asked -> lines.addAll(notHeld(asked)));
        lines.add("");
        lines.add(Words.of("kit.drafted", Numbers.day(today)));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> figure(Sourced sourced) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(Words.of("kit.figure.label"));
        lines.add("%s: %s %s"
                .formatted(
                        sourced.figure().about(), FigureText.value(sourced.figure()), FigureText.unit(sourced.figure()))
                .strip());
        lines.add(FigureText.range(sourced.figure()).orElseGet(() -> Words.of("kit.noInterval")));
        sourced.figure().status().ifPresent(status -> lines.add(Words.of("statuses", status) + "."));
        lines.add(Words.of("kit.asOf", Numbers.day(sourced.figure().asOf())));
        for (Provenance source : sourced.sources()) {
            lines.add(Words.of("kit.source", source.publisher(), source.title(), Numbers.day(source.published())));
        }
        lines.add(Words.of(
                "kit.method",
                sourced.figure().method(),
                String.join(
                        ", ",
                        sourced.figure().data().stream()
                                .map(DataVersion::toString)
                                .toList())));
        return lines;
    }

    private static List<String> notHeld(Asked asked) {
        return List.of(
                "",
                Words.of("kit.notHeld.label"),
                Words.of(
                        "kit.notHeld",
                        asked.question().body(),
                        asked.question().id().uin(),
                        Numbers.day(asked.question().tabledOn()),
                        asked.notHeld().orElseThrow().words(),
                        asked.question().address()));
    }
}
