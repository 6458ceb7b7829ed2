package org.evenhand.app.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The labels, statuses, units and colours that pages share, from src/main/resources/words. A template asks for words by their key,
 * {@code Words.of("units.CHILDREN")}: the file's name, a dot, and the key in that file. A module may bring a file of its own, named like
 * itself. A key that is missing is an error, never an empty place on a page.
 */
public final class Words {

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Words() {}

    /** The words for a key, with {0}, {1} … replaced by what is given. */
    public static String of(String key, Object... parts) {
        String words = find(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There are no words for “%s”. Add its last part to words/%s.properties."
                                .formatted(key, file(key))));
        for (int i = 0; i < parts.length; i++) {
            words = words.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return words;
    }

    /** The words for a value of an enumeration: {@code of("units", Unit.DAYS)} has the key "units.DAYS". */
    public static String of(String file, Enum<?> value) {
        return of(file + "." + value.name());
    }

    public static Optional<String> find(String key) {
        Properties words = FILES.computeIfAbsent(file(key), Words::read);
        return Optional.ofNullable(words.getProperty(key.substring(key.indexOf('.') + 1)));
    }

    private static String file(String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException(
                    "The key “%s” names no file of words, like “units.DAYS” does.".formatted(key));
        }
        return key.substring(0, dot);
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/words/" + file + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no file words/%s.properties.".formatted(file));
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
