package org.evenhand.app.parliament.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.parliament.QuestionKit.Draft;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;

/** What could my MP ask? */
public record KitPage(
        String specialism,
        String constituency,
        String figure,
        List<Option> specialisms,
        List<Option> constituencies,
        FormProblems problems,
        Optional<Result> result) {

    /**
     * @param figures from which one may be chosen
     * @param chosen the figure the letter carries
     * @param text as it can be copied and sent
     * @param download address of the same as a file
     */
    public record Result(Draft draft, List<Option> figures, Optional<Sourced> chosen, String text, String download) {}
}
