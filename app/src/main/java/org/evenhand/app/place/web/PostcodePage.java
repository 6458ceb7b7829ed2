package org.evenhand.app.place.web;

import java.util.List;

/**
 * A postcode that may lie in more than one place, so that the person chooses. The postcode itself is not in it.
 *
 * @param certainty a sentence on how we know
 */
public record PostcodePage(List<Candidate> authorities, List<Candidate> constituencies, String certainty) {

    /** @param share "about 83%", or empty where there is only one */
    public record Candidate(String name, String share, String path) {}
}
