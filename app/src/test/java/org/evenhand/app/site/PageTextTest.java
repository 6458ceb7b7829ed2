package org.evenhand.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTextTest {

    @Test
    void the_text_of_the_main_part_is_read_and_nothing_else() {
        assertThat(text("<p>An <b>EHC</b> plan</p>")).isEqualTo(" An EHC plan ");
        assertThat(PageText.of("<header>ISP</header>")).isEmpty();
    }

    @Test
    void elements_that_are_no_line_of_text_part_words() {
        assertThat(text("<td>EHC</td><td>plan</td>")).isEqualTo(" EHC  plan ");
    }

    @Test
    void drawings_code_lists_to_choose_from_and_what_was_typed_are_left_out() {
        assertThat(
                        text(
                                "a<svg><text>b</text></svg><code>c</code><select><option>d</option></select><textarea>e</textarea>f"))
                .isEqualTo("a    f");
    }

    @Test
    void an_attribute_may_hold_a_bracket_and_an_entity_stands_for_one_sign() {
        assertThat(text("<p title=\"a > b\">x&amp;y &lt;z</p>")).isEqualTo(" x&y  z ");
    }

    private static String text(String html) {
        return PageText.of("<body>ISP<main class=\"x\">" + html + "</main>ISP")
                        .strip()
                        .isEmpty()
                ? ""
                : PageText.of("<body>ISP<main class=\"x\">" + html + "</main>ISP")
                        .substring(1);
    }
}
