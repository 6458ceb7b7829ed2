package org.evenhand.app.site;

import java.util.Optional;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** What an authority is called on a page. The invented one is always called invented. */
@Component
public class AreaNames {

    private final Areas areas;

    public AreaNames(Areas areas) {
        this.areas = areas;
    }

    /** Its name; nothing where the areas do not know it. */
    public Optional<String> find(LaCode area) {
        return area.isDemonstration()
                ? Optional.of(Words.of("site.demonstration.area"))
                : areas.find(area).map(Authority::name);
    }

    /** Its name; that nobody here knows its name, with its number, where the areas do not know it. */
    public String of(LaCode area) {
        return find(area).orElseGet(() -> Words.of("site.area.unnamed", area.code()));
    }
}
