package org.evenhand.engine.ledger;

/**
 * The state of a chain: how many entries it has and the hash of the last. Who remembers a head elsewhere (on paper, with somebody else) can
 * later find any change to what came before it.
 *
 * @param count not negative
 * @param hash 64 lower-case hexadecimal digits
 */
public record Head(long count, String hash) {

    public Head {
        if (count < 0) {
            throw new IllegalArgumentException(
                    "A chain has no fewer than 0 entries, but its head says %d.".formatted(count));
        }
    }
}
