package org.evenhand.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Unit;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Set<String> COLOURS =
            Set.of("grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow", "turquoise");

    @Test
    void every_value_that_pages_show_has_words() {
        Stream.of(Unit.values())
                .forEach(
                        unit -> assertThat(Words.find("units." + unit + ".one")).isPresent());
        Stream.of(Unit.values())
                .forEach(unit -> assertThat(Words.of("units", unit)).isNotNull());
        Stream.of(Disclosure.values())
                .forEach(d -> assertThat(Words.of("disclosure", d)).isNotBlank());
        Stream.of(SettingType.values())
                .forEach(t -> assertThat(Words.of("settings", t)).isNotBlank());
        Stream.of(SettingType.Stage.values())
                .forEach(t -> assertThat(Words.of("settings", t)).isNotBlank());
        Stream.of(ErrorPage.Kind.values())
                .flatMap(kind ->
                        Stream.of("title", "what", "next", "answers").map(part -> "errors." + kind + "." + part))
                .forEach(key -> assertThat(Words.of(key)).isNotBlank());
    }

    @Test
    void every_firmness_and_basis_has_a_label_a_meaning_and_a_colour_of_its_own() {
        List<String> firmness = Stream.of(PolicyStatus.values())
                .map(s -> Words.of("statuses." + s + ".colour"))
                .toList();
        List<String> bases = Stream.of(Basis.values())
                .map(b -> Words.of("bases." + b + ".colour"))
                .toList();

        assertThat(firmness).doesNotHaveDuplicates().isSubsetOf(COLOURS);
        assertThat(bases).doesNotHaveDuplicates().isSubsetOf(COLOURS);
        assertThat(Stream.of(PolicyStatus.values()).map(Statuses::meaning)).allMatch(words -> words.endsWith("."));
        assertThat(Stream.of(Basis.values()).map(Statuses::meaning)).allMatch(words -> words.endsWith("."));
    }

    @Test
    void what_is_only_proposed_announced_or_reported_says_that_it_is_not_law() {
        assertThat(Stream.of(PolicyStatus.PROPOSAL, PolicyStatus.ANNOUNCED, PolicyStatus.REPORTED)
                        .map(status -> Words.of("statuses", status)))
                .allMatch(words -> words.endsWith("not law"));
    }

    @Test
    void words_that_are_missing_are_an_error_that_names_the_key_and_the_file() {
        assertThatThrownBy(() -> Words.of("units.PARSECS"))
                .hasMessageContaining("units.PARSECS")
                .hasMessageContaining("words/units.properties");
        assertThatThrownBy(() -> Words.of("nowhere.at.all")).hasMessageContaining("words/nowhere.properties");
    }

    @Test
    void every_key_that_a_template_names_has_words() throws IOException {
        Pattern use = Pattern.compile("Words\\.of\\(\"([a-zA-Z0-9.]+)\"\\s*[,)]");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Project.app().resolve("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher key = use.matcher(Files.readString(template));
                while (key.find()) {
                    // A name without a dot is a file, whose key is a value of an enumeration.
                    if (key.group(1).contains(".") && Words.find(key.group(1)).isEmpty()) {
                        missing.add(template.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }
}
