package org.evenhand.app.access.web;

import java.util.Optional;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.packs.policy.AccessTerms.SpecialRoute;

/**
 * That a request was sent, and what comes next.
 *
 * @param special where it goes, if not the ordinary way
 * @param authority the name of the body that answers for the services of its area
 * @param deadline how the day of the reply comes about; empty where another procedure sets the pace
 * @param isBelow whether the table offers no help to one child alone, so that this page is itself an answer
 */
public record SentPage(
        RequestView view,
        Decision decision,
        String offer,
        String offerMeaning,
        String route,
        Optional<SpecialRoute> special,
        String authority,
        boolean isBelow,
        Optional<NoMatch> noMatch,
        Optional<ExplainedDeadline> deadline,
        String clockSource) {}
