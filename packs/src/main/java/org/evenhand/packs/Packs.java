package org.evenhand.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.vocabulary.DataVersion;

/**
 * The packs on some shelves. A shelf is a folder {@code <name>/<version>/datapackage.json}. Where two shelves have a pack of the same name, the
 * later shelf is used, whatever the dates: what an installation imported goes before what came with the product.
 *
 * <p>Making one reads only the names of folders; descriptions and tables are read when asked for. What is made from a pack keeps the version
 * it was made from.
 */
public final class Packs {

    private final List<Path> shelves;
    private final Map<String, List<NavigableMap<String, Path>>> byName;

    private Packs(List<Path> shelves, Map<String, List<NavigableMap<String, Path>>> byName) {
        this.shelves = shelves;
        this.byName = byName;
    }

    /** Shelves that do not exist are empty. */
    public static Packs on(Path... shelves) {
        Map<String, List<NavigableMap<String, Path>>> byName = new TreeMap<>();
        for (Path shelf : shelves) {
            for (Path pack : foldersOf(shelf)) {
                NavigableMap<String, Path> versions = versionsIn(pack);
                if (DataPackage.isName(nameOf(pack)) && !versions.isEmpty()) {
                    List<NavigableMap<String, Path>> onEarlierShelves = byName.getOrDefault(nameOf(pack), List.of());
                    List<NavigableMap<String, Path>> onAll = new ArrayList<>(onEarlierShelves);
                    onAll.addFirst(versions);
                    byName.put(nameOf(pack), onAll);
                }
            }
        }
        return new Packs(List.of(shelves), byName);
    }

    private static NavigableMap<String, Path> versionsIn(Path pack) {
        NavigableMap<String, Path> versions = new TreeMap<>(VersionOrder.NEWEST_LAST);
        for (Path version : foldersOf(pack)) {
            if (DataPackage.isVersion(nameOf(version)) && Files.exists(version.resolve(DataPackage.FILE))) {
                versions.put(nameOf(version), version);
            }
        }
        return versions;
    }

    /**
     * The packs that come with the product: the folder of the system property {@code evenhand.packs} where that is set, else packs/data of the
     * project that the working directory is in.
     *
     * @throws BrokenPack if there is neither
     */
    public static Path builtInShelf() {
        String set = System.getProperty("evenhand.packs", "");
        if (!set.isBlank()) {
            return Path.of(set);
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("CONSTITUTION.md")) && Files.exists(at.resolve("pom.xml"))) {
                return at.resolve("packs").resolve("data");
            }
        }
        throw new BrokenPack("The product's own packs were not found from %s. Start it with -Devenhand.packs=<folder>."
                .formatted(here));
    }

    /** In the order in which they were given: the last wins. */
    public List<Path> shelves() {
        return shelves;
    }

    /** @throws NoSuchPack if no shelf has it */
    public Pack get(String name) {
        return find(name).orElseThrow(() -> new NoSuchPack(name, byName.keySet()));
    }

    /** The newest version on the last shelf that has it. */
    public Optional<Pack> find(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(shelves -> Pack.at(shelves.getFirst().lastEntry().getValue()));
    }

    /** As {@link #find(String)}, but looks at the shelves again: for the few packs that are followed while the program runs. */
    public Optional<Pack> findNow(String name) {
        Optional<Path> newest = Optional.empty();
        for (Path shelf : shelves) {
            NavigableMap<String, Path> versions = versionsIn(shelf.resolve(name));
            newest = versions.isEmpty()
                    ? newest
                    : Optional.of(versions.lastEntry().getValue());
        }
        return newest.map(Pack::at);
    }

    /** @throws NoSuchPack if no shelf has this version */
    public Pack get(DataVersion version) {
        return find(version).orElseThrow(() -> new NoSuchPack(version.toString(), byName.keySet()));
    }

    public Optional<Pack> find(DataVersion version) {
        return byName.getOrDefault(version.pack(), List.of()).stream()
                .map(versions -> versions.get(version.version()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .or(() -> arrivedSince(version))
                .map(Pack::at);
    }

    /** An edition never changes, so that one which came while the program runs can be read like any other by those who know its name. */
    private Optional<Path> arrivedSince(DataVersion version) {
        return shelves.stream()
                .map(shelf -> versionsIn(shelf.resolve(version.pack())).get(version.version()))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The version in use of every pack, by name. */
    public List<Pack> list() {
        return byName.keySet().stream().map(this::get).toList();
    }

    /** With only these editions of the packs they are of; of all other packs, whatever is there. Editions that no shelf has are passed over. */
    public Packs with(List<DataVersion> editions) {
        Map<String, List<NavigableMap<String, Path>>> chosen = new TreeMap<>(byName);
        Map<String, NavigableMap<String, Path>> folders = new TreeMap<>();
        for (DataVersion edition : editions) {
            find(edition)
                    .ifPresent(pack -> folders.computeIfAbsent(
                                    edition.pack(), unseen -> new TreeMap<>(VersionOrder.NEWEST_LAST))
                            .put(edition.version(), pack.folder()));
        }
        folders.forEach((name, versions) -> chosen.put(name, List.of(versions)));
        return new Packs(shelves, chosen);
    }

    /** Every version of a pack on every shelf, the one in use first; empty where there is none. */
    public List<Pack> versionsOf(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .flatMap(versions -> versions.descendingMap().values().stream())
                .map(Pack::at)
                .toList();
    }

    private static String nameOf(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    private static List<Path> foldersOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("The shelf %s cannot be read.".formatted(folder), fault);
        }
    }
}
