package org.evenhand.app.site.components;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.vocabulary.Profession;

/** Lists of what may be chosen that several pages draw alike. */
public final class Options {

    private Options() {}

    /** The line that stands for "nothing chosen yet", then the others. */
    public static List<Option> startingWith(String nothing, Stream<Option> others) {
        return Stream.concat(Stream.of(Option.of("", nothing)), others).toList();
    }

    /** All of them by title, also those that nobody offers: what is missing should be seen to be missing. */
    public static Stream<Option> professions() {
        return Arrays.stream(Profession.values())
                .sorted(Comparator.comparing(Profession::title))
                .map(profession -> Option.of(profession.name(), profession.title()));
    }
}
