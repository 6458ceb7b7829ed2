package org.evenhand.app.consultation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.consultation.AnswerVersion;
import org.evenhand.app.consultation.Point;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * An answer, as it was entered.
 *
 * @param basedOn the version that was changed
 * @param points identifiers of the points that were ticked
 * @param action "compose" to put the ticked points into the answer first, else it is saved
 */
public record AnswerForm(
        @Nullable String words,
        @Nullable String basedOn,
        @Nullable List<String> points,
        @BindParam("do") @Nullable String action) {

    static AnswerForm of(Optional<AnswerVersion> latest) {
        return latest.map(version -> new AnswerForm(
                        version.words(),
                        Integer.toString(version.version()),
                        version.points().stream().map(UUID::toString).toList(),
                        null))
                .orElseGet(() -> new AnswerForm(null, "0", null, null));
    }

    boolean composes() {
        return "compose".equals(action);
    }

    public List<String> ticked() {
        return points == null ? List.of() : points;
    }

    int version() {
        String text = Entered.text(basedOn);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    List<UUID> used() {
        return ticked().stream()
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
    }

    /** The words of every ticked point that is not there yet, each a paragraph, below what stands there. */
    AnswerForm composed(List<Point> all) {
        String now = Entered.text(words);
        String together = Stream.concat(
                        now.isEmpty() ? Stream.empty() : Stream.of(now),
                        all.stream()
                                .filter(point -> used().contains(point.id()))
                                .map(Point::words)
                                .filter(point -> !now.contains(point)))
                .reduce((above, below) -> above + "\n\n" + below)
                .orElse("");
        return new AnswerForm(together, basedOn, ticked(), null);
    }

    AnswerForm basedOn(int version) {
        return new AnswerForm(words, Integer.toString(version), points, null);
    }

    /** Empty where something is wrong. */
    String read(List<Problem> problems) {
        return Entered.needed("words", words, 20_000, Words.of("consultation.problem.answer"), problems);
    }
}
