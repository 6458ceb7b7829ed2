package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;

/** What one module tells another: identifiers, codes and dates, and never a word about a child. */
class EventsTest {

    private static final Map<Class<?>, List<JavaMethod>> HEARD = heard();

    @Test
    void an_event_carries_identifiers_codes_and_dates_only() {
        List<String> wordy = new ArrayList<>();
        for (Class<?> event : HEARD.keySet()) {
            assertThat(event.isRecord()).as("%s is a record", event).isTrue();
            for (RecordComponent part : event.getRecordComponents()) {
                if (!saysNothingPersonal(part.getType())) {
                    wordy.add(event.getSimpleName() + "." + part.getName() + " is a "
                            + part.getType().getSimpleName());
                }
            }
        }

        assertThat(wordy).isEmpty();
    }

    @Test
    void an_event_with_free_text_would_be_noticed() {
        assertThat(saysNothingPersonal(String.class)).isFalse();
        assertThat(saysNothingPersonal(Object.class)).isFalse();
        assertThat(saysNothingPersonal(LocalDate.class)).isTrue();
    }

    @Test
    void the_list_of_them_is_written_from_the_code() {
        StringBuilder page = new StringBuilder("""
                # Events

                Written by EventsTest. An event is kept in the transaction of the change and delivered after it, at least once.

                | event | carries | heard by |
                | --- | --- | --- |
                """);
        HEARD.forEach((event, listeners) -> page.append("| `%s` | %s | %s |\n"
                .formatted(
                        event.getSimpleName(),
                        Arrays.stream(event.getRecordComponents())
                                .map(part -> "%s: %s"
                                        .formatted(
                                                part.getName(), part.getType().getSimpleName()))
                                .collect(Collectors.joining(", ")),
                        listeners.stream()
                                .map(method ->
                                        "`%s.%s`".formatted(method.getOwner().getSimpleName(), method.getName()))
                                .sorted()
                                .collect(Collectors.joining(", ")))));

        GeneratedDocument.named("events.md").mustSay(page.toString());
    }

    /** An enumeration, a date or moment, an identifier, a record of ours of only these, or one that holds one code and checks its form. */
    private static boolean saysNothingPersonal(Class<?> type) {
        return type.isEnum()
                || type == LocalDate.class
                || type == Instant.class
                || type == UUID.class
                || type.isPrimitive()
                || (type.isRecord()
                        && type.getPackageName().startsWith("org.evenhand.app.")
                        && Arrays.stream(type.getRecordComponents())
                                .allMatch(part -> saysNothingPersonal(part.getType())))
                || (type.isRecord()
                        && (type.getPackageName().equals("org.evenhand.vocabulary")
                                || type.getSimpleName().endsWith("Id"))
                        && type.getRecordComponents().length == 1);
    }

    private static Map<Class<?>, List<JavaMethod>> heard() {
        Map<Class<?>, List<JavaMethod>> heard =
                new TreeMap<>((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()));
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.evenhand.app")) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(ApplicationModuleListener.class)) {
                    heard.computeIfAbsent(
                                    method.getRawParameterTypes().getFirst().reflect(), event -> new ArrayList<>())
                            .add(method);
                }
            }
        }
        return heard;
    }
}
