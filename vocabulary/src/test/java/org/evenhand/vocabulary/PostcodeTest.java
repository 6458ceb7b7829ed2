package org.evenhand.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    /** One of each of the six forms of BS 7666, and the spellings people use. */
    @ParameterizedTest
    @CsvSource({
        "M1 1AA, M1 1AA",
        "m60 1nw, M60 1NW",
        "CR26XH, CR2 6XH",
        "DN55 1PT, DN55 1PT",
        "W1A 1HQ, W1A 1HQ",
        "ec1a-1bb, EC1A 1BB",
        "'  ls1   1ur ', LS1 1UR",
        "GIR 0AA, GIR 0AA"
    })
    void is_read_however_it_is_spaced(String typed, String spelt) {
        assertThat(Postcode.of(typed).text()).isEqualTo(spelt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LS1", "LS1 1CI", "1LS 1UR", "LS11 11UR", "QQ1 1AA", "<script>", "ＬＳ１ １ＵＲ"})
    void of_no_known_form_is_refused_with_the_value_and_a_remedy(String typed) {
        assertThatThrownBy(() -> Postcode.of(typed))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("“" + typed + "”")
                .hasMessageContaining("like LS1 1UR");
    }

    @Test
    void a_very_long_value_is_refused_without_being_repeated_in_full() {
        assertThatThrownBy(() -> Postcode.of("A".repeat(100_000))).hasMessageMatching(".{1,200}");
    }

    @Test
    void knows_its_parts() {
        Postcode postcode = Postcode.of("LS1 1UR");

        assertThat(postcode.outward()).isEqualTo("LS1");
        assertThat(postcode.sector()).isEqualTo("LS1 1");
        assertThat(postcode.area()).isEqualTo("LS");
        assertThat(postcode.compact()).isEqualTo("LS11UR");
    }

    @ParameterizedTest
    @CsvSource({
        "EH1 1YZ, Scotland",
        "G1 1AA, Scotland",
        "BT1 1AA, Northern Ireland",
        "JE2 3AB, the Channel Islands",
        "CF10 1AA, Wales"
    })
    void outside_england_is_known_by_its_area(String typed, String country) {
        assertThat(Postcode.of(typed).countryOutsideEngland()).hasValue(country);
    }

    @Test
    void in_an_area_that_crosses_the_border_it_is_not_called_foreign() {
        assertThat(Postcode.of("CH1 1AA").countryOutsideEngland()).isEmpty();
    }
}
