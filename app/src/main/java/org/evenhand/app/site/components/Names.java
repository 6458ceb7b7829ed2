package org.evenhand.app.site.components;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of names separated by spaces, as the attributes class and aria-describedby hold them. */
public final class Names {

    private Names() {}

    /** What is to follow a first name: the others, each with a space before it; those that are missing are left out. */
    public static String and(@Nullable String... others) {
        return present(others).map(name -> " " + name).collect(Collectors.joining());
    }

    /** All that are there, or null where none is, so that a template leaves the attribute out. */
    public static @Nullable String list(@Nullable String... names) {
        String joined = present(names).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    /** The name, but only where the condition holds. */
    public static @Nullable String when(boolean condition, String name) {
        return condition ? name : null;
    }

    private static Stream<String> present(@Nullable String... names) {
        return Arrays.stream(names)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(name -> !name.isEmpty());
    }
}
