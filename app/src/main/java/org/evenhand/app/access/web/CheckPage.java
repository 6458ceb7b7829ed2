package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.AccessTerms.SpecialRoute;

/**
 * All answers before they are sent, and what the thresholds say of them.
 *
 * @param route where it goes, if not the ordinary way
 * @param individual where individual help is asked for all the same; empty where the table does not offer less than that
 * @param individually whether it was asked for
 */
public record CheckPage(
        List<SummaryRow> rows,
        String token,
        String back,
        Decision decision,
        Optional<SpecialRoute> route,
        String individual,
        boolean individually) {}
