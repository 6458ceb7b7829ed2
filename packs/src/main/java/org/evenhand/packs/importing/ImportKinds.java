package org.evenhand.packs.importing;

import java.util.List;
import java.util.Optional;

/** Every kind of file that can be imported, in the order a person would import them. */
public final class ImportKinds {

    private static final List<ImportKind> ALL =
            List.of(new EhcNeedsImport(), new EhcTimelinessImport(), new EhcRequestsImport(), new NhsWaitsImport());

    private ImportKinds() {}

    public static List<ImportKind> list() {
        return ALL;
    }

    public static Optional<ImportKind> find(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
