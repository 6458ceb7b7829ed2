package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.register.Matches;
import org.evenhand.app.register.RegisterWords;
import org.evenhand.app.site.Words;

/**
 * Why no service on the register matches a request, for the person who asked.
 *
 * @param passedOver a sentence for each service that has the profession but not the ages or needs
 * @param then what becomes of the request
 */
public record NoMatch(String why, List<String> passedOver, String then) {

    /** Empty where a service matches. */
    static Optional<NoMatch> of(RequestView view, Matches matches) {
        String why = RegisterWords.whyNobody(matches);
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoMatch(
                        why,
                        RegisterWords.passedOver(matches),
                        view.request().service().isPresent()
                                ? Words.of("register.match.answers", view.service())
                                : Words.of("register.match.kept")));
    }
}
