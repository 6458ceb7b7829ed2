package org.evenhand.packs.places;

/**
 * Longitude and latitude as satellites give them (WGS84), in degrees.
 *
 * <p>From the British National Grid by the inverse of its transverse Mercator projection and one shift of seven parameters between the datums
 * (Ordnance Survey, “A guide to coordinate systems in Great Britain”, annexes B and C.2, and its table of the shift). Good to about five
 * metres; a postcode's point is coarser than that.
 */
public record Degrees(double latitude, double longitude) {

    private static final Ellipsoid AIRY = new Ellipsoid(6_377_563.396, 6_356_256.909);
    private static final Ellipsoid WGS84 = new Ellipsoid(6_378_137, 6_356_752.3142);
    private static final double F0 = 0.9996012717;
    private static final double PHI0 = Math.toRadians(49);
    private static final double LAMBDA0 = Math.toRadians(-2);
    private static final double E0 = 400_000;
    private static final double N0 = -100_000;
    /** A tenth of a millimetre, where the iterations of the guide end. */
    private static final double NEAR_ENOUGH_METRES = 0.0001;

    private static final double SECOND = Math.toRadians(1.0 / 3600);
    private static final double X_METRES = 446.448;
    private static final double Y_METRES = -125.157;
    private static final double Z_METRES = 542.060;
    private static final double SCALE = -20.4894e-6;
    private static final double X_TURN = 0.1502 * SECOND;
    private static final double Y_TURN = 0.2470 * SECOND;
    private static final double Z_TURN = 0.8421 * SECOND;

    /** @param a,b the semi-axes in metres */
    private record Ellipsoid(double a, double b) {

        double e2() {
            return (a * a - b * b) / (a * a);
        }
    }

    public static Degrees of(GridReference grid) {
        return onBritishDatum(grid.easting(), grid.northing()).shifted();
    }

    /** Annex C.2. On the datum of the grid, not that of satellites. */
    static Degrees onBritishDatum(double easting, double northing) {
        double phi = PHI0;
        double arc = 0;
        do {
            phi += (northing - N0 - arc) / (AIRY.a() * F0);
            arc = meridian(phi);
        } while (Math.abs(northing - N0 - arc) >= NEAR_ENOUGH_METRES);
        double sin2 = Math.sin(phi) * Math.sin(phi);
        double nu = AIRY.a() * F0 / Math.sqrt(1 - AIRY.e2() * sin2);
        double rho = AIRY.a() * F0 * (1 - AIRY.e2()) / Math.pow(1 - AIRY.e2() * sin2, 1.5);
        double eta2 = nu / rho - 1;
        double tan = Math.tan(phi);
        double tan2 = tan * tan;
        double tan4 = tan2 * tan2;
        double sec = 1 / Math.cos(phi);
        double d = easting - E0;
        double d2 = d * d;
        double seven = tan / (2 * rho * nu);
        double eight = tan / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2);
        double nine = tan / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * tan2 + 45 * tan4);
        double ten = sec / nu;
        double eleven = sec / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * tan2);
        double twelve = sec / (120 * Math.pow(nu, 5)) * (5 + 28 * tan2 + 24 * tan4);
        double twelveA = sec / (5040 * Math.pow(nu, 7)) * (61 + 662 * tan2 + 1320 * tan4 + 720 * tan4 * tan2);
        return new Degrees(
                Math.toDegrees(phi - d2 * (seven - d2 * (eight - d2 * nine))),
                Math.toDegrees(LAMBDA0 + d * (ten - d2 * (eleven - d2 * (twelve - d2 * twelveA)))));
    }

    /** Over Cartesian coordinates (annex B) to the datum of satellites. */
    private Degrees shifted() {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        double nu = AIRY.a() / Math.sqrt(1 - AIRY.e2() * Math.sin(phi) * Math.sin(phi));
        double x = nu * Math.cos(phi) * Math.cos(lambda);
        double y = nu * Math.cos(phi) * Math.sin(lambda);
        double z = (1 - AIRY.e2()) * nu * Math.sin(phi);
        return fromCartesian(
                X_METRES + (1 + SCALE) * x - Z_TURN * y + Y_TURN * z,
                Y_METRES + Z_TURN * x + (1 + SCALE) * y - X_TURN * z,
                Z_METRES - Y_TURN * x + X_TURN * y + (1 + SCALE) * z);
    }

    private static Degrees fromCartesian(double x, double y, double z) {
        double fromAxis = Math.hypot(x, y);
        double phi = Math.atan2(z, fromAxis * (1 - WGS84.e2()));
        double before;
        do {
            before = phi;
            double nu = WGS84.a() / Math.sqrt(1 - WGS84.e2() * Math.sin(phi) * Math.sin(phi));
            phi = Math.atan2(z + WGS84.e2() * nu * Math.sin(phi), fromAxis);
        } while (Math.abs(phi - before) * WGS84.a() >= NEAR_ENOUGH_METRES);
        return new Degrees(Math.toDegrees(phi), Math.toDegrees(Math.atan2(y, x)));
    }

    private static double meridian(double phi) {
        double n = (AIRY.a() - AIRY.b()) / (AIRY.a() + AIRY.b());
        double n2 = n * n;
        double n3 = n2 * n;
        double minus = phi - PHI0;
        double plus = phi + PHI0;
        return AIRY.b()
                * F0
                * ((1 + n + 1.25 * n2 + 1.25 * n3) * minus
                        - (3 * n + 3 * n2 + 2.625 * n3) * Math.sin(minus) * Math.cos(plus)
                        + (1.875 * n2 + 1.875 * n3) * Math.sin(2 * minus) * Math.cos(2 * plus)
                        - 35.0 / 24 * n3 * Math.sin(3 * minus) * Math.cos(3 * plus));
    }
}
