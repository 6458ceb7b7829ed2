package org.evenhand.app.pathways.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.pathways.Speaking.Draft;
import org.evenhand.app.pathways.Stance;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;

/** What a body says of a pathway, as it was entered. */
public record VoiceForm(
        @Nullable String stance,
        @Nullable String body,
        @Nullable String words,
        @Nullable String source,
        @Nullable Integer edition) {

    static VoiceForm empty() {
        return new VoiceForm(null, null, null, null, null);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Draft> read(String pathway, List<Problem> problems) {
        Optional<Stance> which = Arrays.stream(Stance.values())
                .filter(one -> one.name().equals(stance))
                .findFirst();
        if (which.isEmpty()) {
            problems.add(new Problem("stance", Words.of("pathways.problem.stance")));
        }
        needed("body", body, 200, problems);
        if (which.isPresent() && which.get() != Stance.AGREE) {
            needed("words", words, 2_000, problems);
        } else if (text(words).length() > 2_000) {
            problems.add(new Problem("words", Words.of("pathways.problem.long", 2_000)));
        }
        needed("source", source, 1_000, problems);
        return problems.isEmpty() && which.isPresent()
                ? Optional.of(new Draft(
                        pathway, edition == null ? 0 : edition, text(body), which.get(), text(words), text(source)))
                : Optional.empty();
    }

    private static void needed(String field, @Nullable String entered, int longest, List<Problem> problems) {
        if (text(entered).isEmpty()) {
            problems.add(new Problem(field, Words.of("pathways.problem." + field)));
        } else if (text(entered).length() > longest) {
            problems.add(new Problem(field, Words.of("pathways.problem.long", longest)));
        }
    }

    private static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }
}
