package org.evenhand.app.site;

import org.springframework.http.HttpStatus;

/**
 * A page to be shown: the name of a template under src/main/jte and the one typed record it takes as its parameter {@code page}.
 *
 * @param template "place/authority" for jte/place/authority.jte
 * @param model what the page shows
 * @param status of the answer; 422 for a form with problems
 */
public record Page(String template, Object model, HttpStatus status) implements Answer {

    public static Page of(String template, Object model) {
        return new Page(template, model, HttpStatus.OK);
    }

    /** A page of words only. */
    public static Page of(String template) {
        return of(template, new Nothing());
    }

    /** What a page of words shows besides its words. */
    public record Nothing() {}

    /** The form again, with what was entered and what is wrong with it. */
    public static Page withProblems(String template, Object model) {
        return new Page(template, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public Page withStatus(HttpStatus other) {
        return new Page(template, model, other);
    }
}
