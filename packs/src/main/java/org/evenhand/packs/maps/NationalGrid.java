package org.evenhand.packs.maps;

/**
 * Longitude and latitude to metres of the British National Grid, well enough for a page: the transverse Mercator projection of the grid (Ordnance
 * Survey, “A guide to coordinate systems in Great Britain”, annex C.1), with the difference between the satellite and the British datum put
 * in as one mean shift. Good to about 30 metres in England; never used to place a postcode.
 */
final class NationalGrid {

    private static final double A = 6_377_563.396;
    private static final double B = 6_356_256.909;
    private static final double F0 = 0.9996012717;
    private static final double PHI0 = Math.toRadians(49);
    private static final double LAMBDA0 = Math.toRadians(-2);
    private static final double E0 = 400_000;
    private static final double N0 = -100_000;
    private static final double E2 = (A * A - B * B) / (A * A);
    private static final double N = (A - B) / (A + B);

    /** Mean difference between the datums in England, metres: what the projection of satellite coordinates gives too much. */
    private static final double EAST_SHIFT = -98;

    private static final double NORTH_SHIFT = 60;

    private NationalGrid() {}

    record Point(double easting, double northing) {}

    static Point of(double longitude, double latitude) {
        double phi = Math.toRadians(latitude);
        double sin = Math.sin(phi);
        double cos = Math.cos(phi);
        double tan2 = Math.tan(phi) * Math.tan(phi);
        double nu = A * F0 / Math.sqrt(1 - E2 * sin * sin);
        double rho = A * F0 * (1 - E2) / Math.pow(1 - E2 * sin * sin, 1.5);
        double eta2 = nu / rho - 1;
        double d = Math.toRadians(longitude) - LAMBDA0;
        double d2 = d * d;
        double one = meridian(phi) + N0;
        double two = nu / 2 * sin * cos;
        double three = nu / 24 * sin * Math.pow(cos, 3) * (5 - tan2 + 9 * eta2);
        double four = nu * cos;
        double five = nu / 6 * Math.pow(cos, 3) * (nu / rho - tan2);
        return new Point(E0 + d * (four + d2 * five) - EAST_SHIFT, one + d2 * (two + d2 * three) - NORTH_SHIFT);
    }

    private static double meridian(double phi) {
        double minus = phi - PHI0;
        double plus = phi + PHI0;
        double n2 = N * N;
        double n3 = n2 * N;
        return B
                * F0
                * ((1 + N + 1.25 * n2 + 1.25 * n3) * minus
                        - (3 * N + 3 * n2 + 2.625 * n3) * Math.sin(minus) * Math.cos(plus)
                        + (1.875 * n2 + 1.875 * n3) * Math.sin(2 * minus) * Math.cos(2 * plus)
                        - 35.0 / 24 * n3 * Math.sin(3 * minus) * Math.cos(3 * plus));
    }
}
