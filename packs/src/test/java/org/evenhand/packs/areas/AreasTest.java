package org.evenhand.packs.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.GssCode;
import org.evenhand.vocabulary.IcbCode;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Provenance;
import org.junit.jupiter.api.Test;

class AreasTest {

    private static final Areas AREAS = Areas.from(Packs.on(Packs.builtInShelf()));

    @Test
    void england_has_the_numbers_of_areas_it_has() {
        assertThat(AREAS.authorities()).hasSize(153);
        assertThat(AREAS.icbs()).hasSize(42);
        assertThat(AREAS.constituencies()).hasSize(543);
        assertThat(AREAS.regions()).hasSize(9);
    }

    @Test
    void an_authority_is_found_by_every_code_it_has_had_and_by_the_code_of_a_district() {
        // Sheffield was recoded on 1 May 2025; Buckinghamshire on 1 April 2020; Oxford is a district of Oxfordshire.
        assertThat(AREAS.find(GssCode.of("E08000039")).map(Authority::name)).contains("Sheffield");
        assertThat(AREAS.find(GssCode.of("E08000019")).map(Authority::name)).contains("Sheffield");
        assertThat(AREAS.find(GssCode.of("E10000002")).map(Authority::name)).contains("Buckinghamshire");
        assertThat(AREAS.find(GssCode.of("E07000178")).map(Authority::name)).contains("Oxfordshire");
    }

    @Test
    void a_name_is_found_as_other_publishers_write_it_and_a_former_authority_is_told_apart() {
        assertThat(AREAS.findByName("Bristol").map(Authority::code)).contains(LaCode.of("801"));
        assertThat(AREAS.findByName("Bournemouth, Christchurch & Poole").map(Authority::code))
                .contains(LaCode.of("839"));
        assertThat(AREAS.findByName("St Helens").map(Authority::code)).contains(LaCode.of("342"));
        assertThat(AREAS.findByName("Cumbria")).isEmpty();
        assertThat(AREAS.findFormerByName("Cumbria").map(FormerAuthority::code)).contains(LaCode.of("909"));
    }

    @Test
    void shares_of_every_authority_and_constituency_make_one() {
        for (Authority authority : AREAS.authorities()) {
            assertThat(AREAS.icbsOf(authority.code()).stream()
                            .mapToDouble(Overlap::share)
                            .sum())
                    .as(authority.name())
                    .isEqualTo(1, within(1e-4)); // shares are written with six decimals
        }
        for (Constituency constituency : AREAS.constituencies()) {
            assertThat(AREAS.authoritiesOf(constituency.code()).stream()
                            .mapToDouble(Overlap::share)
                            .sum())
                    .as(constituency.name())
                    .isEqualTo(1, within(1e-4));
        }
    }

    @Test
    void leeds_lies_in_west_yorkshire_and_every_english_constituency_has_a_member() {
        assertThat(AREAS.icbOf(LaCode.of("383")).map(CareBoard::code)).contains(IcbCode.of("QWO"));
        assertThat(AREAS.authoritiesOf(ConstituencyCode.of("E14001319")))
                .extracting(Overlap::area)
                .containsExactly(LaCode.of("383"));
        assertThat(AREAS.constituencies())
                .allMatch(constituency -> constituency.member().isPresent());
    }

    @Test
    void every_file_that_a_pack_was_made_from_is_among_its_sources_with_its_own_checksum() {
        Packs packs = Packs.on(Packs.builtInShelf());

        // The list of authorities and five look-ups; the register and two cuts of it; one file and what areas and
        // sectors were made from.
        Map.of("areas", 6, "settings", 3, "childcare", 8)
                .forEach((name, files) -> assertThat(packs.get(name).sources())
                        .as(name)
                        .hasSize(files)
                        .extracting(Provenance::sha256)
                        .doesNotHaveDuplicates());
    }
}
