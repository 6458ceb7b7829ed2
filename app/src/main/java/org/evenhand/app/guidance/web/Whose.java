package org.evenhand.app.guidance.web;

import java.util.Optional;
import org.evenhand.app.site.Words;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** Says whose table it is. */
@Component
class Whose {

    private final Areas areas;

    Whose(Areas areas) {
        this.areas = areas;
    }

    /** "National", or "Local: Leeds". */
    String name(Optional<LaCode> area) {
        return area.map(one -> Words.of("thresholds.local", authority(one)))
                .orElseGet(() -> Words.of("thresholds.national"));
    }

    /** The authority's name; its code where the areas do not know it. */
    String authority(LaCode code) {
        return code.isDemonstration()
                ? Words.of("thresholds.demonstration")
                : areas.find(code).map(Authority::name).orElse(code.code());
    }
}
