package org.evenhand.app.accountability;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.Duties;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who must act on which advice, in the edition in use and in the editions that were in use. */
@Component
class DutyEditions {

    private final Packs packs;
    private final Duties current;
    private final Map<DataVersion, Duties> editions = new ConcurrentHashMap<>();

    DutyEditions(@Value("${evenhand.packs}") String builtIn, @Value("${evenhand.database.data}") String data) {
        this.packs = Packs.on(Path.of(builtIn), Path.of(data).resolve("packs"));
        this.current = Duties.from(packs);
    }

    Duties current() {
        return current;
    }

    /** As it was read then: a later edition must not turn a proposal of that day into a law of that day. */
    Duties get(DataVersion version) {
        return editions.computeIfAbsent(version, edition -> Duties.from(packs, edition));
    }
}
