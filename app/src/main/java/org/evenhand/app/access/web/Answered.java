package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Challenge;
import org.evenhand.app.access.Decline;
import org.evenhand.packs.policy.TriageRules;

/**
 * What the service said, on the page of a request.
 *
 * @param declined the no that stands, or that is looked at again
 * @param nextStep in words
 * @param mayChallenge whether who looks may ask for it to be looked at again
 * @param isDeclinedAgain whether it was, and the answer is no again
 * @param mayAnswer whether who looks is asked for more
 * @param secondWaits in words
 * @param looksAgain who decides while it is looked at again
 * @param closed why and when, as a sentence; empty while it is open
 * @param mayClose whether who looks may close it
 */
public record Answered(
        String path,
        Optional<Decline> declined,
        String nextStep,
        List<Challenge> challenges,
        boolean mayChallenge,
        boolean isDeclinedAgain,
        List<Asked> asked,
        boolean mayAnswer,
        List<String> secondWaits,
        Optional<TriageRules.Decider> looksAgain,
        String closed,
        boolean mayClose) {}
