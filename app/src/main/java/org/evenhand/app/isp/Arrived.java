package org.evenhand.app.isp;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.isp.bundle.Bundle;

/**
 * How a plan came here.
 *
 * @param bundleSha256 over the encrypted file
 */
public record Arrived(Brought brought, String bundleSha256, LocalDate on) {

    /** What came beside the plan, as the bundle said it. */
    public record Brought(Bundle.Origin origin, Bundle.Request request, List<Bundle.Recommendation> recommendations) {

        @Override
        public String toString() {
            return "Brought[…]";
        }
    }
}
