package org.evenhand.app.access.web;

import java.util.Optional;
import org.evenhand.app.guidance.Decision;

/** That a request was sent, and what comes next. */
public record SentPage(
        RequestView view,
        Decision decision,
        String offer,
        String offerMeaning,
        String route,
        Optional<NoMatch> noMatch) {}
