package org.evenhand.engine.disclose;

import org.evenhand.vocabulary.Disclosure;

/**
 * When a single figure (a median, a share, a count on its own) may be shown: enough observations behind it, from enough contributors, so
 * that neither a child nor a provider can be recognised, and no provider can work out another's figure by taking away its own.
 *
 * <p>Source: the thresholds are the caller's, from a dated pack; the strictest contributing source decides. See docs/methods/disclosure.md.
 *
 * @param fewestObservations at least 1
 * @param fewestContributors at least 1; 3 keeps one of two providers from working out the other
 */
public record FigureRule(long fewestObservations, int fewestContributors) {

    public FigureRule {
        if (fewestObservations < 1 || fewestContributors < 1) {
            throw new IllegalArgumentException("A figure needs at least 1 observation and 1 contributor, not %d and %d."
                    .formatted(fewestObservations, fewestContributors));
        }
    }

    /** {@link Disclosure#SHOWN} or {@link Disclosure#SUPPRESSED}. None at all is suppressed like few, so that "none" cannot be told from "few". */
    public Disclosure disclosureOf(long observations, int contributors) {
        return observations >= fewestObservations && contributors >= fewestContributors
                ? Disclosure.SHOWN
                : Disclosure.SUPPRESSED;
    }
}
