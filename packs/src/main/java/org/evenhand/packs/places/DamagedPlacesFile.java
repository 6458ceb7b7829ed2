package org.evenhand.packs.places;

import java.nio.file.Path;

/** A places file that cannot be used. The remedy is always the same: build it again. */
public final class DamagedPlacesFile extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DamagedPlacesFile(Path path, String fault) {
        super("The places file %s %s. Import the postcode directory again: evenhand import onspd <file>."
                .formatted(path, fault));
    }
}
