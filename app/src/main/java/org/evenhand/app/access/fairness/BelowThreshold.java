package org.evenhand.app.access.fairness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestKind;
import org.evenhand.app.access.Requests;
import org.evenhand.engine.disclose.PartsOfAWhole;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.packs.policy.AccessTerms;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.packs.policy.TriageRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many children a service was asked to help for whom the thresholds offer nothing of their own, and for how many of them individual help
 * was asked for all the same. Counts of the service's own requests, rounded, with small ones held back by the pack disclosure-control.
 */
@Service
@Transactional(readOnly = true)
public class BelowThreshold {

    private final Requests requests;
    private final AccessTerms terms;
    private final TriageRules rules;
    private final DisclosureRules disclosure;
    private final Clock clock;

    BelowThreshold(Requests requests, AccessTerms terms, TriageRules rules, DisclosureRules disclosure, Clock clock) {
        this.requests = requests;
        this.terms = terms;
        this.rules = rules;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** What became of a child below the threshold. */
    public enum Part {
        /** The answer of the table was enough for the asker. */
        ANSWERED,
        /** Individual help was asked for all the same, and the service said yes. */
        INDIVIDUALLY_ACCEPTED,
        /** It was asked for all the same, and the service said no. */
        INDIVIDUALLY_DECLINED,
        /** It was asked for all the same, and nobody has decided. */
        INDIVIDUALLY_WAITING
    }

    /** @param count rounded; empty where held back */
    public record Counted(Part part, OptionalLong count) {}

    /** Every part, of the days that the pack triage-rules counts together. */
    public List<Counted> list() {
        List<Request> below = requests.askedSince(LocalDate.now(clock).minusDays(rules.value("fairness-days"))).stream()
                .filter(request -> request.kind() == RequestKind.CHILD && terms.isBelow(request.layer()))
                .toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            counts.put(
                    part.name(),
                    below.stream().filter(request -> of(request) == part).count());
        }
        PartsOfAWhole parts = PartsOfAWhole.of(counts, disclosure.rule());
        return List.of(Part.values()).stream()
                .map(part -> new Counted(part, shown(part, counts.getOrDefault(part.name(), 0L), parts)))
                .toList();
    }

    private OptionalLong shown(Part part, long count, PartsOfAWhole parts) {
        SuppressionRule rule = disclosure.rule();
        long to = rule.roundTo();
        return parts.isHeldBack(part.name()) || count < rule.threshold()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.floorDiv(count + to / 2, to) * to);
    }

    private static Part of(Request request) {
        if (!request.askedFor().individually()) {
            return Part.ANSWERED;
        }
        if (request.declined().isPresent()) {
            return Part.INDIVIDUALLY_DECLINED;
        }
        return request.specialist().isPresent() ? Part.INDIVIDUALLY_ACCEPTED : Part.INDIVIDUALLY_WAITING;
    }
}
