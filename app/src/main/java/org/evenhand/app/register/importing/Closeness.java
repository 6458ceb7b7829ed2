package org.evenhand.app.register.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.engine.similar.Spelling;
import org.evenhand.packs.services.Column;
import org.evenhand.packs.services.ListedService;

/**
 * Finds services that may be the same under another name: of the same profession, with names that are alike, or half alike at the same postcode.
 * Numbers in a name set services apart. It only asks: a person says whether they are the same.
 */
final class Closeness {

    private static final double ALIKE = 0.8;
    private static final double HALF_ALIKE = 0.5;
    /** A word that so many names share says nothing. */
    private static final int COMMON = 200;

    private final Map<String, List<ServiceEntry>> byHint = new HashMap<>();
    private final Set<ServiceEntry> taken = new HashSet<>();

    Closeness(Collection<ServiceEntry> free) {
        for (ServiceEntry entry : free) {
            String profession = entry.offered().profession().name();
            hints(profession, entry.offered().name(), postcodes(entry))
                    .forEach(hint -> byHint.computeIfAbsent(hint, unseen -> new ArrayList<>())
                            .add(entry));
        }
    }

    /** The one most alike, which is then taken; empty where none is. */
    Optional<ServiceEntry> find(ListedService listed) {
        String name = listed.said().getOrDefault(Column.NAME, "");
        Set<String> postcodes = new HashSet<>();
        listed.places().forEach(place -> postcodes.add(place.said().getOrDefault(Column.POSTCODE, "")));
        Set<ServiceEntry> candidates = new LinkedHashSet<>();
        for (String hint : hints(listed.said().getOrDefault(Column.PROFESSION, ""), name, postcodes)) {
            List<ServiceEntry> sharing = byHint.getOrDefault(hint, List.of());
            if (sharing.size() <= COMMON) {
                candidates.addAll(sharing);
            }
        }
        double most = 0;
        Optional<ServiceEntry> best = Optional.empty();
        for (ServiceEntry candidate : candidates) {
            double likeness = likeness(name, candidate.offered().name());
            boolean samePlace = postcodes(candidate).stream().anyMatch(postcodes::contains);
            if (!taken.contains(candidate) && likeness > most && likeness >= (samePlace ? HALF_ALIKE : ALIKE)) {
                most = likeness;
                best = Optional.of(candidate);
            }
        }
        best.ifPresent(taken::add);
        return best;
    }

    private static double likeness(String one, String other) {
        boolean sameNumbers = one.replaceAll("\\D+", " ")
                .strip()
                .equals(other.replaceAll("\\D+", " ").strip());
        return sameNumbers ? Spelling.likeness(Column.key(one), Column.key(other)) : 0;
    }

    private static Set<String> hints(String profession, String name, Set<String> postcodes) {
        Set<String> hints = new LinkedHashSet<>();
        Arrays.stream(Column.key(name).split(" ")).forEach(word -> hints.add(profession + " word " + word));
        postcodes.forEach(postcode -> hints.add(profession + " at " + postcode));
        return hints;
    }

    private static Set<String> postcodes(ServiceEntry entry) {
        Set<String> postcodes = new HashSet<>();
        entry.locations()
                .forEach(place -> postcodes.add(place.address().postcode().text()));
        return postcodes;
    }
}
