package org.evenhand.app.site;

import java.util.List;
import java.util.Optional;
import org.evenhand.vocabulary.DataVersion;

/**
 * What surrounds the content of every page. Built for each request by {@link Chromes}; templates pass it on to the layout.
 *
 * @param path of this request, without its query
 * @param visitor who is signed in, as shown to themselves
 * @param csrf the token that every form sends back
 * @param notice a message shown once
 * @param banners what stands on every page while it lasts
 * @param navigation what this visitor may choose from, in order
 * @param build the version of the program
 * @param data the data behind the pages
 * @param language of the page: "en"
 */
public record Chrome(
        String path,
        Optional<String> visitor,
        Optional<Csrf> csrf,
        Optional<Notice> notice,
        List<Banner> banners,
        List<NavigationEntry> navigation,
        SiteSettings settings,
        String build,
        List<DataVersion> data,
        String language,
        Assets assets) {

    /** A hidden field. Asked only where a form that changes something is drawn: making a token begins a session, and with it a cookie. */
    public interface Csrf {

        String name();

        String token();
    }

    public boolean isSignedIn() {
        return visitor.isPresent();
    }

    /** Whether this page belongs to an entry of the navigation, and to none with a longer address. */
    public boolean isIn(NavigationEntry entry) {
        return entry.covers(path)
                && navigation.stream()
                        .noneMatch(other -> other.covers(path)
                                && other.path().length() > entry.path().length());
    }

    /** Whether this installation has the part behind an address of the navigation, so that no page leads where nothing is. */
    public boolean leadsTo(String path) {
        return navigation.stream().anyMatch(entry -> entry.covers(path));
    }

    /** The links on every page: those of their own, and of each section its first. */
    public List<NavigationEntry> topNavigation() {
        return navigation.stream()
                .filter(entry -> entry.section().isEmpty()
                        || entry.equals(within(entry.section().get()).getFirst()))
                .toList();
    }

    /** Whether this page belongs to a link of {@link #topNavigation()}, or to another of its section. */
    public boolean isTopIn(NavigationEntry top) {
        return top.section()
                .map(section -> within(section).stream().anyMatch(this::isIn))
                .orElseGet(() -> isIn(top));
    }

    /** The links of the section this page belongs to; none if it belongs to none or is alone in it. */
    public List<NavigationEntry> sectionNavigation() {
        List<NavigationEntry> here = navigation.stream()
                .filter(this::isIn)
                .findFirst()
                .flatMap(NavigationEntry::section)
                .map(this::within)
                .orElse(List.of());
        return here.size() > 1 ? here : List.of();
    }

    private List<NavigationEntry> within(NavigationSection section) {
        return navigation.stream()
                .filter(entry -> entry.section().equals(Optional.of(section)))
                .toList();
    }

    /** For previews and tests: nobody is signed in, nothing is configured. */
    public static Chrome plain(String path) {
        return new Chrome(
                path,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new SiteSettings("Evenhand’s own tests", "", false, true),
                "0.1.0",
                List.of(),
                "en",
                Assets.built());
    }

    public Chrome withVisitor(String name) {
        return new Chrome(
                path, Optional.of(name), csrf, notice, banners, navigation, settings, build, data, language, assets);
    }

    public Chrome withNotice(Notice shown) {
        return new Chrome(
                path, visitor, csrf, Optional.of(shown), banners, navigation, settings, build, data, language, assets);
    }

    public Chrome withNavigation(List<NavigationEntry> entries) {
        return new Chrome(path, visitor, csrf, notice, banners, entries, settings, build, data, language, assets);
    }

    public Chrome withSettings(SiteSettings other) {
        return new Chrome(path, visitor, csrf, notice, banners, navigation, other, build, data, language, assets);
    }

    public Chrome withData(List<DataVersion> versions) {
        return new Chrome(
                path, visitor, csrf, notice, banners, navigation, settings, build, versions, language, assets);
    }
}
