package org.evenhand.app.guidance.web;

import java.util.Optional;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** Says whose table it is. */
@Component
class Whose {

    private final AreaNames names;

    Whose(AreaNames names) {
        this.names = names;
    }

    /** "National", or "Local: Leeds". */
    String name(Optional<LaCode> area) {
        return area.map(one -> Words.of("thresholds.local", authority(one)))
                .orElseGet(() -> Words.of("thresholds.national"));
    }

    /** The authority's name; its code where the areas do not know it. */
    String authority(LaCode code) {
        return names.of(code);
    }
}
