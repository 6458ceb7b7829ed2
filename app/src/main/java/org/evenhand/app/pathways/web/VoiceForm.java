package org.evenhand.app.pathways.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.pathways.Speaking.Draft;
import org.evenhand.app.pathways.Stance;
import org.evenhand.app.site.Entered;
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

    /** Empty, with problems, where something is wrong. Who agrees need not say why. */
    Optional<Draft> read(String pathway, List<Problem> problems) {
        Optional<Stance> which = Entered.choice(
                "stance", stance, List.of(Stance.values()), Words.of("pathways.problem.stance"), problems);
        String forBody = Entered.needed("body", body, 200, Words.of("pathways.problem.body"), problems);
        String why = which.filter(Stance.AGREE::equals).isPresent()
                ? Entered.atMost("words", words, 2_000, problems)
                : Entered.needed("words", words, 2_000, Words.of("pathways.problem.words"), problems);
        String from = Entered.needed("source", source, 1_000, Words.of("pathways.problem.source"), problems);
        return problems.isEmpty() && which.isPresent()
                ? Optional.of(new Draft(pathway, edition == null ? 0 : edition, forBody, which.get(), why, from))
                : Optional.empty();
    }
}
