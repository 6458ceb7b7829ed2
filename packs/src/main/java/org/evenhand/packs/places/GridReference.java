package org.evenhand.packs.places;

/**
 * A point of the British National Grid, in metres.
 *
 * @param approximate whether it is only the middle of the postcode's sector
 */
public record GridReference(int easting, int northing, boolean approximate) {

    /** Straight-line distance in metres. */
    public double metresTo(GridReference other) {
        return Math.hypot((double) easting - other.easting, (double) northing - other.northing);
    }
}
