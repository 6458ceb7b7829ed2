package org.evenhand.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.site.charts.Palette;
import org.junit.jupiter.api.Test;

/** Contrast as the Web Content Accessibility Guidelines 2.2 compute it (relative luminance, success criteria 1.4.3 and 1.4.11). */
class ContrastTest {

    private static final String WHITE = "#ffffff";
    private static final String INK = "#0b0c0c";
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;

    private final String styles;

    ContrastTest() throws IOException {
        styles = Files.readString(Project.app().resolve("src/main/web/evenhand.scss"));
    }

    @Test
    void the_formula_gives_the_guidelines_own_extremes() {
        // Black on white is 21 to 1, and #767676 is the lightest grey that passes 4.5 on white (4.54).
        assertThat(contrast("#000000", WHITE)).isEqualTo(21.0);
        assertThat(contrast("#767676", WHITE)).isBetween(4.53, 4.55);
    }

    @Test
    void words_can_be_read_on_every_ground_they_stand_on() {
        String teal = variable("teal");
        String tint = variable("teal-tint");
        for (List<String> pair : List.of(
                List.of(teal, WHITE),
                List.of(teal, tint),
                List.of(variable("teal-dark"), tint),
                List.of(variable("quiet"), WHITE),
                List.of(variable("quiet"), tint),
                List.of(INK, tint),
                List.of(INK, "#fff4d3"),
                List.of(INK, "#ffdd00"))) {
            assertThat(contrast(pair.getFirst(), pair.getLast()))
                    .as(pair.toString())
                    .isGreaterThanOrEqualTo(TEXT);
        }
    }

    @Test
    void words_on_a_step_of_a_chart_can_be_read() {
        for (int level = 1; level <= Palette.STEPS; level++) {
            String letters = Palette.isDark(level) ? WHITE : INK;

            assertThat(contrast(letters, fill(Palette.step(level))))
                    .as("step " + level)
                    .isGreaterThanOrEqualTo(TEXT);
        }
    }

    @Test
    void a_shape_stands_out_from_the_page_by_itself_or_by_its_outline() {
        String outline = "#5f6a70";

        assertThat(contrast(outline, WHITE)).isGreaterThanOrEqualTo(SHAPE);
        for (int level = 4; level <= Palette.STEPS; level++) {
            assertThat(contrast(fill(Palette.step(level)), WHITE))
                    .as("step " + level)
                    .isGreaterThanOrEqualTo(SHAPE);
        }
        for (String category : List.of("eh-fill-1", "eh-fill-2", "eh-fill-3", "eh-fill-4")) {
            assertThat(contrast(fill(category), WHITE)).as(category).isGreaterThanOrEqualTo(2.9);
        }
    }

    @Test
    void each_step_is_darker_than_the_one_before() {
        for (int level = 2; level <= Palette.STEPS; level++) {
            assertThat(luminance(fill(Palette.step(level)))).isLessThan(luminance(fill(Palette.step(level - 1))));
        }
    }

    private String variable(String name) {
        return first("\\$" + Pattern.quote(name) + ": (#[0-9a-f]{6});");
    }

    private String fill(String name) {
        return first("\\." + Pattern.quote(name) + " \\{ fill: (#[0-9a-f]{6}); }");
    }

    private String first(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(styles);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1).toLowerCase(Locale.ROOT), 16);
        return 0.2126 * linear((rgb >> 16) & 255) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
