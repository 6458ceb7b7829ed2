package org.evenhand.packs.places;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;

/**
 * The newest version of the pack “places”, followed while the program runs: about once a second one look-up lists the folder of its versions;
 * all others read two numbers. A newer version that cannot be used is passed over, and the one before it goes on answering.
 */
final class NewestDirectory {

    private static final long NANOSECONDS_BETWEEN_LOOKS = 1_000_000_000;

    private final Packs packs;
    private final Areas areas;
    private final LongSupplier nanoseconds;
    private final AtomicLong looked;
    private volatile Optional<OpenedDirectory> current;
    private volatile Optional<String> trouble = Optional.empty();

    private NewestDirectory(Packs packs, Areas areas, LongSupplier nanoseconds, Optional<OpenedDirectory> current) {
        this.packs = packs;
        this.areas = areas;
        this.nanoseconds = nanoseconds;
        this.looked = new AtomicLong(nanoseconds.getAsLong());
        this.current = current;
    }

    /**
     * @param nanoseconds a clock that only goes forward
     * @throws BrokenPack or {@link DamagedPlacesFile} if there is a version and it cannot be used: better not to start than to answer worse unseen
     */
    static NewestDirectory of(Packs packs, Areas areas, LongSupplier nanoseconds) {
        Optional<OpenedDirectory> opened =
                packs.findNow("places").map(pack -> OpenedDirectory.of(pack.folder(), file(pack), areas));
        return new NewestDirectory(packs, areas, nanoseconds, opened);
    }

    /** What answers now. Creates nothing, but for about once a second. */
    Optional<OpenedDirectory> get() {
        long now = nanoseconds.getAsLong();
        long before = looked.get();
        if (now - before >= NANOSECONDS_BETWEEN_LOOKS && looked.compareAndSet(before, now)) {
            look();
        }
        return current;
    }

    /** Why a version that is there is not in use. */
    Optional<String> trouble() {
        return trouble;
    }

    private void look() {
        try {
            Optional<Pack> newest = packs.findNow("places");
            Optional<Path> folder = newest.map(Pack::folder);
            if (!folder.map(Object.class::cast).equals(current.map(OpenedDirectory::source))) {
                current = newest.map(pack -> OpenedDirectory.of(pack.folder(), file(pack), areas));
            }
            trouble = Optional.empty();
        } catch (BrokenPack | DamagedPlacesFile | UncheckedIOException fault) {
            trouble = Optional.of(String.valueOf(fault.getMessage()));
        }
    }

    private static Path file(Pack pack) {
        return pack.file(OnspdKind.FILE);
    }
}
