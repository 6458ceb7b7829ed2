package org.evenhand.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The component library publishes what HTML it expects of every component; ours must be the same document. */
class ComponentsTest {

    private static final List<String> COMPONENTS = List.of(
            "back-link",
            "breadcrumbs",
            "button",
            "character-count",
            "checkboxes",
            "date-input",
            "details",
            "error-message",
            "error-summary",
            "fieldset",
            "generic-header",
            "hint",
            "input",
            "inset-text",
            "label",
            "notification-banner",
            "pagination",
            "panel",
            "phase-banner",
            "radios",
            "select",
            "service-navigation",
            "skip-link",
            "summary-list",
            "table",
            "tag",
            "task-list",
            "textarea",
            "warning-text");

    /** Components of the library that no page of ours draws, and why. */
    private static final Map<String, String> NOT_DRAWN = new TreeMap<>(Map.of(
            "accordion", "pages are short; headings and details do",
            "cookie-banner", "there are no cookies to consent to",
            "exit-this-page", "no page here puts a reader at risk of harm",
            "feedback", "it speaks in the words of GOV.UK",
            "file-upload", "the import pages come later",
            "footer", "it carries a crown; ours is layout/footer",
            "header", "it carries the GOV.UK mark; ours is generic-header",
            "language-navigation", "there is one language so far",
            "password-input", "a plain input of type password does",
            "tabs", "nothing is hidden behind a tab"));

    /** Examples that we draw differently on purpose: "component: example", and why. */
    private static final Map<String, String> DIFFERENT = Map.of();

    private final Templates templates = Templates.compiled();

    @Test
    void every_example_of_every_component_gives_the_same_document() throws IOException {
        Map<String, List<String>> different = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String component : COMPONENTS) {
            for (Fixture fixture : Fixture.of(component)) {
                counts.merge(component, 1, Integer::sum);
                if (!SameDom.of(drawn(fixture)).equals(SameDom.of(fixture.html()))) {
                    different.computeIfAbsent(component, c -> new ArrayList<>()).add(fixture.name());
                }
            }
        }

        Project.writeGenerated("components.md", report(counts, different));

        assertThat(different.entrySet().stream()
                        .flatMap(e -> e.getValue().stream().map(n -> e.getKey() + ": " + n)))
                .containsExactlyInAnyOrderElementsOf(DIFFERENT.keySet());
    }

    @Test
    void the_library_has_no_component_that_is_neither_drawn_nor_left_out_for_a_reason() throws IOException {
        try (Stream<java.nio.file.Path> folders =
                Files.list(Project.nodeModules().resolve("govuk-frontend/dist/govuk/components"))) {
            List<String> known = Stream.concat(COMPONENTS.stream(), NOT_DRAWN.keySet().stream())
                    .sorted()
                    .toList();

            assertThat(folders.filter(Files::isDirectory)
                            .map(f -> f.getFileName().toString())
                            .sorted())
                    .containsExactlyElementsOf(known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"button", "tag", "inset-text", "warning-text", "hint"})
    void text_is_escaped_wherever_it_is_shown(String component) {
        String hostile = "<script>alert('x')</script>";

        String html = asText(component, Map.of("text", hostile));

        assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    private String drawn(Fixture fixture) throws IOException {
        Map<String, Object> parameters = fixture.parameters();
        try {
            return asText(fixture.component(), parameters);
        } catch (TemplateException e) {
            throw new IllegalStateException(
                    "%s: %s with %s".formatted(fixture.component(), fixture.name(), parameters), e);
        }
    }

    private String asText(String component, Map<String, Object> parameters) {
        return new String(
                templates.render("components/" + component, parameters).toByteArray(), StandardCharsets.UTF_8);
    }

    private static String report(Map<String, Integer> counts, Map<String, List<String>> different) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int wrong = different.values().stream().mapToInt(List::size).sum();
        StringBuilder out = new StringBuilder("# Components\n\nWritten by ComponentsTest. ")
                .append(
                        "The component library (govuk-frontend 6.6.0, MIT) publishes examples with the HTML it expects. ")
                .append(
                        "Identical means the same document after attribute order and invisible white space are put aside.\n\n")
                .append("**%d of %d examples are identical**, in %d components.\n\n"
                        .formatted(all - wrong, all, counts.size()))
                .append("| component | identical | of |\n| --- | ---: | ---: |\n");
        counts.forEach((component, n) -> out.append("| %s | %d | %d |\n"
                .formatted(
                        component,
                        n - different.getOrDefault(component, List.of()).size(),
                        n)));
        if (!DIFFERENT.isEmpty()) {
            out.append("\n## Drawn differently\n\n");
            new TreeMap<>(DIFFERENT).forEach((example, why) -> out.append("- %s: %s\n".formatted(example, why)));
        }
        out.append("\n## Not drawn\n\n");
        NOT_DRAWN.forEach((component, why) -> out.append("- %s: %s\n".formatted(component, why)));
        return out.toString();
    }
}
