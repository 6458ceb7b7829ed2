package org.evenhand.app.register;

/**
 * A service that can help, and why it is named.
 *
 * @param reason in plain English
 */
public record Match(OfferedService service, Nearness nearness, String reason) {

    /** In the order in which they are asked. */
    public enum Nearness {
        LOCAL,
        NEIGHBOUR_THAT_SHARES,
        /** Of another area, and for a whole region or all of England. */
        FOR_EVERYBODY
    }
}
