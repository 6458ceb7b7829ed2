package org.evenhand.packs.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    private static final Packs PACKS = Packs.on(Packs.builtInShelf());

    @Test
    void every_authority_has_an_outline_and_a_hexagon_of_its_own_small_enough_for_a_page() {
        Outlines outlines = Outlines.ofAuthorities(PACKS);

        assertThat(outlines.list()).hasSize(153);
        assertThat(Areas.from(PACKS).authorities())
                .allMatch(authority -> outlines.find(authority.code().code()).isPresent());
        assertThat(outlines.list().stream()
                        .mapToInt(outline -> outline.path().length())
                        .sum())
                .isLessThan(120_000);
        assertThat(outlines.hexes()).hasSize(153);
        assertThat(outlines.hexes().values().stream()
                        .map(hex -> hex.x() + " " + hex.y())
                        .distinct())
                .hasSize(153);
    }

    @Test
    void boards_and_constituencies_are_there_too() {
        assertThat(Outlines.ofBoards(PACKS).map(found -> found.list().size())).contains(42);
        assertThat(Outlines.ofConstituencies(PACKS).map(found -> found.list().size()))
                .contains(543);
    }

    @Test
    void the_projection_agrees_with_a_published_point() {
        // Trafalgar Square, 51.507407 N 0.127724 W, is 530034 E 180381 N by proj with a seven-parameter shift; ours is
        // good to 150 m.
        NationalGrid.Point point = NationalGrid.of(-0.127724, 51.507407);

        assertThat(point.easting()).isEqualTo(530_034, within(150.0));
        assertThat(point.northing()).isEqualTo(180_381, within(150.0));
    }

    @Test
    void the_cheapest_assignment_of_a_small_case_is_found() {
        // Rows to columns 1, 0, 2: 1 + 2 + 2 = 5; every other choice costs more.
        assertThat(HexLayout.assignment(new double[][] {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}}))
                .containsExactly(1, 0, 2);
    }
}
