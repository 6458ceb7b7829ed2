package org.evenhand.app.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Provenance;

/** Where the data behind a figure came from. */
public final class Sources {

    private final Packs packs;
    private final Map<DataVersion, List<Provenance>> known = new ConcurrentHashMap<>();

    Sources(Packs packs) {
        this.packs = packs;
    }

    /** The publications behind a figure, each once. */
    public List<Provenance> of(Figure figure) {
        Set<Provenance> all = new LinkedHashSet<>();
        figure.data().forEach(version -> all.addAll(of(version)));
        return List.copyOf(all);
    }

    /** A figure with its sources. */
    public Sourced with(Figure figure) {
        return new Sourced(figure, of(figure));
    }

    /** A line below a table: publisher, title and day of each publication. */
    public String line(List<DataVersion> data) {
        return data.stream()
                .flatMap(version -> of(version).stream())
                .map(from -> Words.of("places.source", from.publisher(), from.title(), Numbers.day(from.published())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The publications behind a pack; empty where the pack is no longer on a shelf. */
    public List<Provenance> of(DataVersion version) {
        return known.computeIfAbsent(
                version, v -> packs.find(v).map(Pack::sources).orElseGet(List::of));
    }
}
