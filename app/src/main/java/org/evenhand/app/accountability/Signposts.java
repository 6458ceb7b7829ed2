package org.evenhand.app.accountability;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.Signpost;
import org.springframework.stereotype.Component;

/** Where else somebody can go who does not agree, and how long they have for it: by the packs, with what their law says and how sure we are of it. */
@Component
public class Signposts {

    private final AccountabilityTerms terms;
    private final CountingClocks counting;

    Signposts(AccountabilityTerms terms, CountingClocks counting) {
        this.terms = terms;
        this.counting = counting;
    }

    /**
     * One way.
     *
     * @param length of its time limit, in words; empty where none is held
     * @param from what it is counted from
     */
    public record Way(Signpost post, Optional<String> length, Optional<String> from) {}

    public List<Way> list() {
        return terms.signposts().stream().map(this::way).toList();
    }

    private Way way(Signpost post) {
        Optional<ClockRule> rule = post.clock().map(code -> counting.clocks().get(code));
        return new Way(
                post, rule.flatMap(ClockRule::limit).map(CountingClocks::length), rule.map(ClockRule::countedFrom));
    }
}
