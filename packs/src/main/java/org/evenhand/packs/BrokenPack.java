package org.evenhand.packs;

/** A pack that cannot be relied on. The message names the pack, what is wrong with it and what to do. */
public final class BrokenPack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenPack(String message) {
        super(message);
    }

    public BrokenPack(String message, Throwable cause) {
        super(message, cause);
    }
}
