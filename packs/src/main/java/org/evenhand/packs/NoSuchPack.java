package org.evenhand.packs;

import java.util.Collection;

/** A pack that was asked for and is on no shelf. The message says what there is instead and how to get it. */
public final class NoSuchPack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPack(String wanted, Collection<String> present) {
        super("There is no pack “%s”. Present: %s. Import it, or check that the shelf of packs was found."
                .formatted(wanted, present.isEmpty() ? "none" : String.join(", ", present)));
    }
}
