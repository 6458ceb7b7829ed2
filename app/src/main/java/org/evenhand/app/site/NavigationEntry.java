package org.evenhand.app.site;

import java.util.List;
import java.util.Optional;

/**
 * One link of the navigation on every page. A module adds its own by declaring a bean:
 * {@code @Bean NavigationEntry waits() { return NavigationEntry.of("waits", "/waits", 30).in(NavigationSection.FAIR); }}.
 */
public interface NavigationEntry {

    /** The label's key in words/navigation.properties, without the "navigation." before it. */
    String key();

    String path();

    /** Entries are shown from the lowest to the highest. */
    int order();

    /** Behind whose link it stands; empty if it is a link of its own. */
    default Optional<NavigationSection> section() {
        return Optional.empty();
    }

    /** Whether a visitor sees it. */
    default boolean isFor(boolean signedIn) {
        return true;
    }

    /** Whether a page belongs to this entry. */
    default boolean covers(String pagePath) {
        return pagePath.equals(path()) || (path().length() > 1 && pagePath.startsWith(path() + "/"));
    }

    /** The same behind the link of a section. */
    default NavigationEntry in(NavigationSection section) {
        return new InSection(this, section);
    }

    static NavigationEntry of(String key, String path, int order) {
        return new Everybody(key, path, order);
    }

    /** With further pages that belong to it though they stand elsewhere. */
    static NavigationEntry covering(String key, String path, int order, String... elsewhere) {
        return new Wider(of(key, path, order), List.of(elsewhere));
    }

    static NavigationEntry forSignedIn(String key, String path, int order) {
        return new SignedIn(key, path, order);
    }

    /** Seen by all. */
    record Everybody(String key, String path, int order) implements NavigationEntry {}

    /** Seen by all, on pages in several places. */
    record Wider(NavigationEntry entry, List<String> elsewhere) implements NavigationEntry {

        public Wider {
            elsewhere = List.copyOf(elsewhere);
        }

        @Override
        public String key() {
            return entry.key();
        }

        @Override
        public String path() {
            return entry.path();
        }

        @Override
        public int order() {
            return entry.order();
        }

        @Override
        public boolean covers(String pagePath) {
            return entry.covers(pagePath)
                    || elsewhere.stream()
                            .anyMatch(path -> of(key(), path, order()).covers(pagePath));
        }
    }

    /** One of several behind one link. */
    record InSection(NavigationEntry entry, NavigationSection of) implements NavigationEntry {

        @Override
        public String key() {
            return entry.key();
        }

        @Override
        public String path() {
            return entry.path();
        }

        @Override
        public int order() {
            return entry.order();
        }

        @Override
        public Optional<NavigationSection> section() {
            return Optional.of(of);
        }

        @Override
        public boolean isFor(boolean signedIn) {
            return entry.isFor(signedIn);
        }

        @Override
        public boolean covers(String pagePath) {
            return entry.covers(pagePath);
        }
    }

    /** Seen by people who have signed in. */
    record SignedIn(String key, String path, int order) implements NavigationEntry {

        @Override
        public boolean isFor(boolean signedIn) {
            return signedIn;
        }
    }
}
