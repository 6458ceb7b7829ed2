package org.evenhand.app.workforce;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps scenarios under their lasting names. */
@Service
public class Scenarios {

    /** What one scenario may take; the largest of our examples takes a twentieth. */
    static final int LARGEST_BYTES = 128 * 1024;

    private final ScenarioTable table;
    private final Examples examples;
    private final StudioSettings settings;
    private final Clock clock;

    Scenarios(ScenarioTable table, Examples examples, StudioSettings settings, Clock clock) {
        this.table = table;
        this.examples = examples;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of saving. */
    public sealed interface Saving {

        record Saved(ScenarioId id) implements Saving {}

        record TooLarge(int bytes, int most) implements Saving {}

        /** Others saved as many as an hour allows. */
        record TooMany(int most) implements Saving {}
    }

    /** The same scenario twice is one. */
    @Transactional
    public Saving save(Scenario scenario) {
        String json = ScenarioFile.write(scenario);
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST_BYTES) {
            return new Saving.TooLarge(bytes, LARGEST_BYTES);
        }
        ScenarioId id = ScenarioId.ofText(json);
        if (examples.find(id).isPresent() || table.find(id).isPresent()) {
            return new Saving.Saved(id);
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
        if (table.lockAndCountSince(now.minusHours(1)) >= settings.savedAnHour()) {
            return new Saving.TooMany(settings.savedAnHour());
        }
        table.insert(id, json, now);
        return new Saving.Saved(id);
    }

    public Optional<Scenario> find(ScenarioId id) {
        return examples.find(id).or(() -> table.find(id).map(json -> kept(id, json)));
    }

    private static Scenario kept(ScenarioId id, String json) {
        return switch (ScenarioFile.read(json)) {
            case ScenarioFile.Outcome.Read read -> read.scenario();
            case ScenarioFile.Outcome.Refused refused ->
                throw new IllegalStateException(
                        "The scenario %s was kept but can no longer be read: %s. Maybe the form of scenario files changed."
                                .formatted(id, refused.problems().getFirst().line()));
        };
    }
}
