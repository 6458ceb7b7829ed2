package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/walk.md names classes, methods, tables and addresses; each of them must be there. */
class WalkTest {

    private static final Pattern CODE = Pattern.compile("`([a-z]+)\\.([A-Z]\\w+)(?:\\.(\\w+))?`");
    private static final Pattern TABLE = Pattern.compile("`([a-z]+\\.[a-z_]+)`");
    private static final Pattern ADDRESS = Pattern.compile("`(GET|POST) (/[^`]*)`");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.evenhand.app");

    @Test
    void every_class_and_method_it_names_is_there() throws IOException {
        List<String> missing = found(CODE)
                .filter(name -> !exists(name.group(1), name.group(2), name.group(3)))
                .map(Matcher::group)
                .toList();

        assertThat(found(CODE)).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void every_table_it_names_is_in_the_data_dictionary() throws IOException {
        String dictionary = Files.readString(Path.of("../docs/generated/data-dictionary.md"));

        assertThat(found(TABLE).map(name -> name.group(1)).filter(name -> !name.endsWith(".web")))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(dictionary).contains("## " + table + "\n"));
    }

    @Test
    void every_address_it_names_is_answered() throws IOException {
        String addresses = Files.readString(Path.of("../docs/generated/addresses.md"));

        assertThat(found(ADDRESS))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(addresses)
                        .contains("`%s [%s]`".formatted(name.group(2).replace("/000", "/{laCode}"), name.group(1))));
    }

    @Test
    void a_name_that_is_gone_would_be_noticed() {
        assertThat(exists("access", "Asking", "conjure")).isFalse();
        assertThat(exists("access", "Conjuring", null)).isFalse();
    }

    /** In the module, whichever of its folders. */
    private static boolean exists(String module, String type, @org.jspecify.annotations.Nullable String method) {
        return HOUSE.stream()
                .filter(named -> named.getSimpleName().equals(type)
                        && (named.getPackageName() + ".").startsWith("org.evenhand.app." + module + "."))
                .anyMatch(named -> method == null
                        || named.getMethods().stream()
                                .anyMatch(candidate -> candidate.getName().equals(method)));
    }

    private static Stream<Matcher> found(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(Path.of("../docs/walk.md")));
        Stream.Builder<Matcher> all = Stream.builder();
        while (matcher.find()) {
            Matcher one = pattern.matcher(matcher.group());
            assertThat(one.matches()).isTrue();
            all.add(one);
        }
        return all.build();
    }
}
