package org.evenhand.app.place;

import java.util.List;
import org.evenhand.packs.places.PlaceAnswer;
import org.evenhand.packs.settings.Setting;

/** What a search found. */
public sealed interface Found {

    /** Nothing was typed. */
    record NothingAsked() implements Found {}

    /** More was typed than a name or a postcode can have. */
    record TooLong(int characters, int most) implements Found {}

    /** A whole postcode, wherever it is. */
    record AtPostcode(PlaceAnswer answer) implements Found {}

    /** It looks like a postcode, and it is not a whole one. */
    record NotAPostcode() implements Found {}

    /** There is one area that is called exactly so. */
    record OneArea(Area area) implements Found {}

    /** There is one setting that is called exactly so, or has this number. */
    record OneSetting(Setting setting) implements Found {}

    /** Several could be meant; the likeliest first. Both lists empty: nothing is like it. */
    record Several(List<Area> areas, List<Setting> settings) implements Found {

        public Several {
            areas = List.copyOf(areas);
            settings = List.copyOf(settings);
        }
    }
}
