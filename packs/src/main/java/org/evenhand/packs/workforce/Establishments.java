package org.evenhand.packs.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;

/** Lists of posts that authorities gave. For each authority, the newest list that has it counts whole; without any list it is empty. */
public final class Establishments {

    private record Key(LaCode authority, Profession profession) {}

    private final Map<Key, Posts> posts = new HashMap<>();
    private final List<DataVersion> versions = new ArrayList<>();

    private Establishments() {}

    public static Establishments from(Packs packs) {
        Establishments establishments = new Establishments();
        Set<LaCode> newer = new HashSet<>();
        for (Pack pack : packs.versionsOf("establishment")) {
            establishments.add(pack, newer);
        }
        return establishments;
    }

    /**
     * Posts of a profession in an authority, in full-time equivalents.
     *
     * @param bands filled posts by experience: early, middle, late; empty where the list does not say
     * @param asOf the day the list is of
     */
    public record Posts(
            double funded, double filled, double vacant, List<Double> bands, LocalDate asOf, DataVersion data) {

        public Posts {
            bands = List.copyOf(bands);
        }
    }

    public List<DataVersion> versions() {
        return List.copyOf(versions);
    }

    public Optional<Posts> find(LaCode authority, Profession profession) {
        return Optional.ofNullable(posts.get(new Key(authority, profession)));
    }

    private void add(Pack pack, Set<LaCode> newer) {
        Set<LaCode> here = new HashSet<>();
        for (Row row : pack.table("posts")) {
            LaCode authority = row.value("la_code", LaCode::of);
            if (!newer.contains(authority)) {
                here.add(authority);
                posts.put(new Key(authority, row.value("profession", Profession::of)), posts(pack, row));
            }
        }
        if (!here.isEmpty()) {
            versions.add(pack.version());
        }
        newer.addAll(here);
    }

    private static Posts posts(Pack pack, Row row) {
        List<Double> bands = row.optionalText("early").isEmpty()
                ? List.of()
                : List.of(row.number("early"), row.number("middle"), row.number("late"));
        return new Posts(
                row.number("funded_posts"),
                row.number("filled"),
                row.number("vacant"),
                bands,
                pack.effective(),
                pack.version());
    }
}
