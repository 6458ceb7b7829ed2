package org.evenhand.app.eaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.FigureText;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;

/** Puts a letter together: the writer's words, and below them one figure with everything by which it can be checked. */
final class Composing {

    private final QuotedFigures figures;
    private final Sources sources;
    private final Outbox outbox;

    Composing(QuotedFigures figures, Sources sources, Outbox outbox) {
        this.figures = figures;
        this.sources = sources;
        this.outbox = outbox;
    }

    Written compose(Draft draft) {
        Addressee to = draft.ticket().addressee();
        Optional<QuotedFigure> figure = figures.choose(to.area(), draft.figure());
        String text = Stream.of(
                        Stream.of(Words.of("eaction.letter.dear." + to.kind(), to.name())),
                        Stream.of(draft.story(), draft.means(), draft.wish())
                                .map(String::strip)
                                .filter(words -> !words.isEmpty()),
                        figure.stream().map(this::block),
                        Stream.of(
                                Words.of(
                                        "eaction.letter.local." + to.kind(),
                                        to.area().name()),
                                Words.of(
                                        "eaction.letter.end",
                                        draft.name(),
                                        draft.email().text()),
                                Words.of("eaction.letter.foot")))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n"));
        return new Written(
                Mail.oneLine(Words.of("eaction.letter.subject", to.area().name())), text, figure);
    }

    private String block(QuotedFigure quoted) {
        List<String> published = sources.of(quoted.figure()).stream()
                .map(from -> Words.of("places.source", from.publisher(), from.title(), Numbers.day(from.published())))
                .toList();
        return Stream.of(
                        Stream.of(
                                Words.of("eaction.letter.figure"),
                                "%s: %s %s"
                                        .formatted(
                                                quoted.figure().about(),
                                                FigureText.value(quoted.figure()),
                                                FigureText.unit(quoted.figure()))
                                        .strip()),
                        FigureText.range(quoted.figure()).stream(),
                        quoted.figure().status().stream()
                                .map(status -> Words.of("eaction.letter.status", Words.of("statuses", status))),
                        Stream.of(
                                Words.of(
                                        "eaction.letter.asOf",
                                        Numbers.day(quoted.figure().asOf()),
                                        String.join("; ", published)),
                                Words.of(
                                        "eaction.letter.method",
                                        outbox.link(
                                                "/methods/" + quoted.figure().method())),
                                Words.of(
                                        "eaction.letter.check",
                                        outbox.link(quoted.id().path()),
                                        quoted.id())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
