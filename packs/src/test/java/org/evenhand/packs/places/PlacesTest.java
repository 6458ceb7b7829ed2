package org.evenhand.packs.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.packs.places.DirectoryFixture.derived;
import static org.evenhand.packs.places.DirectoryFixture.provenance;

import java.io.IOException;
import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    private static final Packs BUILT_IN = Packs.on(Packs.builtInShelf());

    @TempDir
    Path folder;

    @Test
    void without_the_directory_a_sector_in_one_place_is_answered_and_said_to_be_by_sector() {
        Places places = Places.from(BUILT_IN);

        PlaceAnswer answer = places.find(Postcode.of("BN1 5AA"));

        assertThat(answer).isInstanceOfSatisfying(PlaceAnswer.Exact.class, exact -> {
            assertThat(exact.authority()).isEqualTo(LaCode.of("846"));
            assertThat(exact.constituency().code()).isEqualTo("E14001130");
            assertThat(exact.certainty()).isEqualTo(Certainty.SECTOR);
        });
    }

    @Test
    void without_the_directory_a_divided_sector_is_asked_about_and_its_shares_make_one() {
        Places places = Places.from(BUILT_IN);

        PlaceAnswer answer = places.find(Postcode.of("LS1 1UR"));

        assertThat(answer).isInstanceOfSatisfying(PlaceAnswer.Split.class, split -> {
            assertThat(split.constituencies()).hasSizeGreaterThan(1);
            assertThat(split.constituencies().stream()
                            .mapToDouble(PlaceAnswer.Candidate::share)
                            .sum())
                    .isEqualTo(1, within(1e-9));
        });
    }

    @Test
    void a_postcode_that_exists_nowhere_is_unknown_and_one_elsewhere_names_the_country() {
        Places places = Places.from(BUILT_IN);

        assertThat(places.find(Postcode.of("WX1 1AA"))).isInstanceOf(PlaceAnswer.Unknown.class);
        assertThat(places.find(Postcode.of("EH1 1AA")))
                .isInstanceOfSatisfying(
                        PlaceAnswer.OutsideEngland.class,
                        outside -> assertThat(outside.country()).isEqualTo("Scotland"));
        assertThat(places.find(Postcode.of("JE2 3AB")))
                .isInstanceOfSatisfying(
                        PlaceAnswer.OutsideEngland.class,
                        outside -> assertThat(outside.country()).isEqualTo("the Channel Islands"));
        assertThat(Postcode.find("LS1 1U")).isEmpty();
    }

    @Test
    void a_directory_imported_while_the_program_runs_is_taken_up() throws IOException {
        Path target = folder.resolve("places.evh");
        Places places = Places.from(BUILT_IN, target);
        assertThat(places.reopenIfNewer()).isFalse();

        PlacesImport.build(derived("LS1 1UR,429833,434079,E08000035,E14001319,ward"), target, provenance());

        assertThat(places.reopenIfNewer()).isTrue();
        assertThat(places.reopenIfNewer()).isFalse();
        assertThat(places.find(Postcode.of("LS1 1UR"))).isInstanceOfSatisfying(PlaceAnswer.Exact.class, exact -> {
            assertThat(exact.certainty()).isEqualTo(Certainty.WARD);
            assertThat(exact.grid()).contains(new GridReference(429_833, 434_079, false));
        });
    }

    @Test
    void a_constituency_found_by_coarse_boundaries_is_asked_about_where_the_sector_knows_another() throws IOException {
        Path target = folder.resolve("places.evh");
        PlacesImport.build(derived("LS1 1UR,429833,434079,E08000035,E14001323,polygon500m"), target, provenance());

        PlaceAnswer answer = Places.from(BUILT_IN, target).find(Postcode.of("LS1 1UR"));

        assertThat(answer).isInstanceOfSatisfying(PlaceAnswer.Split.class, split -> {
            assertThat(split.constituencies().getFirst().area().code()).isEqualTo("E14001323");
            assertThat(split.certainty()).isEqualTo(Certainty.COARSE_BOUNDARY);
        });
    }
}
