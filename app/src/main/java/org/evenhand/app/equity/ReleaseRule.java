package org.evenhand.app.equity;

import java.nio.file.Path;
import java.util.List;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Provenance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When a figure from own records is too small to be shown, from one edition of the pack {@code disclosure-control}.
 *
 * @param fewestInARelease how many recommendations must have fallen due since the last figure of advice before another is made
 * @param sources where that edition is from
 */
public record ReleaseRule(SuppressionRule rule, int fewestInARelease, DataVersion edition, List<Provenance> sources) {

    static ReleaseRule from(Packs packs) {
        DisclosureRules rules = DisclosureRules.from(packs);
        return new ReleaseRule(rules.rule(), rules.fewestInARelease(), rules.version(), rules.sources());
    }

    @Configuration(proxyBeanMethods = false)
    static class Read {

        @Bean
        ReleaseRule releaseRule(
                @Value("${evenhand.packs}") String builtIn, @Value("${evenhand.database.data}") String data) {
            return from(Packs.on(Path.of(builtIn), Path.of(data).resolve("packs")));
        }
    }
}
