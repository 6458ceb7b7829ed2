package org.evenhand.app.equity;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Provenance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When a figure of own waits is too small to be shown, from one edition of the pack {@code disclosure-control}.
 *
 * @param sources where that edition is from
 */
public record ReleaseRule(SuppressionRule rule, DataVersion edition, List<Provenance> sources) {

    /** None at all is held back like few, so that “none” cannot be told from “few”. */
    static ReleaseRule from(Packs packs) {
        Pack pack = packs.get("disclosure-control");
        Map<String, Integer> values = new HashMap<>();
        for (Row row : pack.table("rules")) {
            values.put(row.text("code"), row.whole("value"));
        }
        return new ReleaseRule(
                new SuppressionRule(
                        value(values, "smallest_count_shown", pack), false, value(values, "round_counts_to", pack)),
                pack.version(),
                pack.sources());
    }

    private static int value(Map<String, Integer> values, String code, Pack pack) {
        Integer value = values.get(code);
        if (value == null) {
            throw new IllegalStateException("%s has no rule “%s”.".formatted(pack.version(), code));
        }
        return value;
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
