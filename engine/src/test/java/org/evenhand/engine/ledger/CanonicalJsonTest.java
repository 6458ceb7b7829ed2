package org.evenhand.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    /** RFC 8785, section 3.2.3: the names as given there, and the order it says they come out in. */
    @Test
    void sorts_names_by_utf_16_code_units_as_in_the_example_of_the_rfc() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("\u20ac", "Euro Sign");
        given.put("\r", "Carriage Return");
        given.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        given.put("1", "One");
        given.put("\ud83d\ude00", "Emoji: Grinning Face");
        given.put("\u0080", "Control");
        given.put("\u00f6", "Latin Small Letter O With Diaeresis");

        String text = CanonicalJson.of(given).text();

        assertThat(text)
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, section 3.2.2: the "string" and "literals" of its sample; its "numbers" have fractions, which we refuse. */
    @Test
    void spells_strings_and_literals_as_in_the_example_of_the_rfc() {
        Map<String, Object> given = new HashMap<>();
        given.put("string", "\u20ac$\u000f\nA'B\"\\\\\"/");
        given.put("literals", Arrays.asList(null, true, false));

        String text = CanonicalJson.of(given).text();

        assertThat(text)
                .isEqualTo("{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.2.2: the five short escapes; every other control character in lower-case hexadecimal; nothing else. */
    @Test
    void escapes_control_characters_and_nothing_else() {
        String text = CanonicalJson.of("\b\t\n\f\r\u0000\u001f\u007f\u2028<>&'").text();

        assertThat(text).isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028<>&'\"");
    }

    @Test
    void is_hashed_in_utf_8() {
        byte[] bytes = CanonicalJson.of("\u20ac").bytes();

        // U+20AC is e2 82 ac in UTF-8 (RFC 3629, section 7, lists the same kind of examples).
        assertThat(bytes).containsExactly('"', 0xe2, 0x82, 0xac, '"');
    }

    @Test
    void spells_whole_numbers_up_to_what_a_double_holds_without_doubt() {
        List<Object> numbers = List.of(0, -1, (byte) 7, (short) 40, 160L, 9007199254740991L, BigInteger.TEN.negate());

        String text = CanonicalJson.of(numbers).text();

        assertThat(text).isEqualTo("[0,-1,7,40,160,9007199254740991,-10]");
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("pence", 9007199254740992L)))
                .hasMessageContaining("$.pence")
                .hasMessageContaining("±(2^53 − 1)");
        assertThatThrownBy(() -> CanonicalJson.of(Long.MIN_VALUE)).hasMessageContaining("±(2^53 − 1)");
    }

    @Test
    void refuses_what_has_no_certain_spelling_and_names_the_place() {
        assertThatThrownBy(() -> CanonicalJson.of(List.of(1, Double.NaN)))
                .hasMessageContaining("$[1]")
                .hasMessageContaining("not a finite number");
        assertThatThrownBy(() -> CanonicalJson.of(Float.POSITIVE_INFINITY)).hasMessageContaining("not a finite number");
        assertThatThrownBy(() -> CanonicalJson.of(0.5)).hasMessageContaining("smaller unit");
        assertThatThrownBy(() -> CanonicalJson.of(Map.of(1, "one"))).hasMessageContaining("name that is not text");
    }

    @Test
    void refuses_half_a_character_without_repeating_the_content() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("note", "secret\ud83d")))
                .hasMessageContaining("$.note")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> CanonicalJson.of("\ude00\ud83d")).hasMessageContaining("unpaired surrogate");
    }

    @Test
    void refuses_a_collection_that_contains_itself() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);

        assertThatThrownBy(() -> CanonicalJson.of(circle)).hasMessageContaining("contains itself");
    }

    @Test
    void does_not_depend_on_the_order_in_which_names_were_put() {
        Random random = new Random(8785);

        for (int round = 0; round < 500; round++) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                names.add(random.ints(3, 1, 0xD800)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            }
            Map<String, @Nullable Object> forwards = new LinkedHashMap<>();
            names.forEach(name -> forwards.put(name, name.length()));
            Map<String, @Nullable Object> backwards = new LinkedHashMap<>();
            names.reversed().forEach(name -> backwards.put(name, name.length()));

            assertThat(CanonicalJson.of(forwards)).isEqualTo(CanonicalJson.of(backwards));
        }
    }
}
