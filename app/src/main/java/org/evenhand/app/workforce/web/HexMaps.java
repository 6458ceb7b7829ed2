package org.evenhand.app.workforce.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.evenhand.packs.maps.Outlines;
import org.springframework.stereotype.Component;

/** The 153 authorities as hexagons of one size: where each lies, as SVG writes it. */
@Component
class HexMaps {

    /** How large a hexagon is drawn, in units of the frame; neighbours in a row are one apart in the layout. */
    private static final double SCALE = 36;

    private final Outlines outlines;

    HexMaps(Outlines outlines) {
        this.outlines = outlines;
    }

    Outlines outlines() {
        return outlines;
    }

    /** @param authority its three digits */
    Optional<String> path(String authority) {
        return Optional.ofNullable(outlines.hexes().get(authority)).map(HexMaps::hexagon);
    }

    /** What the drawing shows: a little more than all hexagons. */
    String frame() {
        double left = least(Outlines.Hex::x);
        double top = least(Outlines.Hex::y);
        double right = -least(hex -> -hex.x());
        double bottom = -least(hex -> -hex.y());
        return "%s %s %s %s"
                .formatted(
                        two((left - 0.6) * SCALE),
                        two((top - 0.7) * SCALE),
                        two((right - left + 1.2) * SCALE),
                        two((bottom - top + 1.4) * SCALE));
    }

    private double least(ToDoubleFunction<Outlines.Hex> of) {
        return outlines.hexes().values().stream().mapToDouble(of).min().orElse(0);
    }

    /** Six corners, point upwards, so that neighbours touch. */
    private static String hexagon(Outlines.Hex hex) {
        double radius = 1 / Math.sqrt(3);
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < 6; corner++) {
            double angle = Math.toRadians(60.0 * corner - 90);
            path.append(corner == 0 ? 'M' : 'L')
                    .append(two((hex.x() + radius * Math.cos(angle)) * SCALE))
                    .append(' ')
                    .append(two((hex.y() + radius * Math.sin(angle)) * SCALE));
        }
        return path.append('Z').toString();
    }

    private static String two(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
