package org.evenhand.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;

class AreaNamesTest {

    private final AreaNames names = new AreaNames(Areas.from(Packs.on(Path.of("../packs/data"))));

    @Test
    void an_authority_is_called_by_its_name_and_the_invented_one_is_called_invented() {
        // 383 is Leeds in the pack of areas.
        assertThat(names.of(LaCode.of("383"))).isEqualTo("Leeds");
        assertThat(names.of(LaCode.DEMONSTRATION)).isEqualTo("Evenborough (invented)");
    }

    @Test
    void where_no_name_is_known_the_page_says_so_and_does_not_stand_there_with_a_number_alone() {
        assertThat(names.of(LaCode.of("041"))).isEqualTo("an authority whose name is not known here (number 041)");
    }
}
