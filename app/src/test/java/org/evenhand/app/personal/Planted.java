package org.evenhand.app.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up facts, each a word that occurs nowhere else. */
final class Planted {

    /** How each of them begins. */
    static final String PREFIX = "zebfact";

    private final List<String> all = new ArrayList<>();

    /** That many new ones, as they are written in a text. */
    String facts(int many) {
        List<String> made = IntStream.range(0, many)
                .mapToObj(n -> PREFIX + "%04dq".formatted(all.size() + n))
                .toList();
        all.addAll(made);
        return made.stream().collect(Collectors.joining(" "));
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
