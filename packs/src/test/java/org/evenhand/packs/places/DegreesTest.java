package org.evenhand.packs.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DegreesTest {

    /** Ordnance Survey, “A guide to coordinate systems in Great Britain”, worked example of annex C.2: Caister water tower. */
    @Test
    void the_projection_is_undone_as_in_the_guide() {
        Degrees tower = Degrees.onBritishDatum(651_409.903, 313_177.270);

        // 52° 39' 27.2531" N, 1° 43' 4.5177" E; given to a ten-thousandth of a second, which is 3e-8 of a degree.
        assertThat(tower.latitude()).isCloseTo(52 + 39 / 60.0 + 27.2531 / 3600, within(3e-8));
        assertThat(tower.longitude()).isCloseTo(1 + 43 / 60.0 + 4.5177 / 3600, within(3e-8));
    }

    /** Reference: proj4j 1.4.1 with the same shift of seven parameters, EPSG:27700 to WGS84, printed to six places. */
    @Test
    void a_point_in_london_is_where_another_program_puts_it() {
        Degrees london = Degrees.of(new GridReference(530_034, 180_381, false));

        assertThat(london.latitude()).isCloseTo(51.507407, within(1e-6));
        assertThat(london.longitude()).isCloseTo(-0.127724, within(1e-6));
    }
}
