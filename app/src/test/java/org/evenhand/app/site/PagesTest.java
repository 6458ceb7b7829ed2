package org.evenhand.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.vocabulary.DataVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages, drawn without a server: what holds for every page of this site. */
class PagesTest {

    private static final Templates TEMPLATES = Templates.compiled();

    static List<Page> pages() {
        return List.of(
                Page.of("dev/components", Previews.invented()),
                Page.of("dev/problems", Previews.invented()),
                Page.of("dev/charts", Previews.invented()),
                Page.of("site/accessibility"),
                Page.of("site/privacy"),
                Page.of("site/cookies"),
                Page.of("errors/error", new ErrorPage(ErrorPage.Kind.FORBIDDEN, false)),
                Page.of("errors/error", new ErrorPage(ErrorPage.Kind.NOT_FOUND, false)),
                Page.of("errors/error", new ErrorPage(ErrorPage.Kind.NOT_UNDERSTOOD, true)),
                Page.of("errors/error", new ErrorPage(ErrorPage.Kind.FAILED, true)),
                Page.of("errors/error", new ErrorPage(ErrorPage.Kind.UNAVAILABLE, false)));
    }

    static Chrome chrome() {
        return Chrome.plain("/waits")
                .withNavigation(List.of(
                        NavigationEntry.of("find", "/find", 10),
                        NavigationEntry.of("promise", "/figures/promise", 20).in(NavigationSection.ENOUGH),
                        NavigationEntry.of("waits", "/waits", 30).in(NavigationSection.FAIR),
                        NavigationEntry.of("plans", "/plans", 40).in(NavigationSection.FAIR),
                        NavigationEntry.of("ask", "/ask", 50)))
                .withSettings(
                        new SiteSettings("Evenborough Council (invented)", "help@evenborough.invalid", true, true))
                .withData(List.of(new DataVersion("areas", "2026-05-01"), new DataVersion("settings", "2026-05-24")));
    }

    static Document drawn(Page page) {
        String html = new String(
                TEMPLATES.page(page.template(), page.model(), chrome()).toByteArray(), StandardCharsets.UTF_8);
        return Jsoup.parse(html);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_keeps_to_the_content_security_policy(Page page) {
        Document html = drawn(page);

        assertThat(html.select("[style], style, script:not([src])")).isEmpty();
        assertThat(html.getAllElements().stream()
                        .flatMap(e -> e.attributes().asList().stream())
                        .map(a -> a.getKey())
                        .filter(name -> name.startsWith("on")))
                .isEmpty();
        assertThat(html.select("script[src], link[href]:not([rel=canonical])").stream()
                        .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href")))
                .allMatch(address -> address.startsWith("/assets/"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_one_heading_of_the_first_level_one_main_part_and_no_id_twice(Page page) {
        Document html = drawn(page);

        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("main")).hasSize(1);
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.title()).endsWith("– Evenhand");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_field_has_a_label_and_every_description_exists(Page page) {
        Document html = drawn(page);

        for (Element field : html.select("input:not([type=hidden]), select, textarea")) {
            assertThat(html.select("label[for=%s]".formatted(field.id())))
                    .as(field.id())
                    .hasSize(1);
        }
        for (Element described : html.select("[aria-describedby]")) {
            for (String id : described.attr("aria-describedby").split(" ", -1)) {
                assertThat(html.getElementById(id)).as(id).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_speaks_as_government(Page page) {
        String html = drawn(page).outerHtml();

        assertThat(html.replace("GOV.UK Design System", "")).doesNotContain("GOV.UK", "Crown copyright", "crown");
    }

    @Test
    void a_form_with_problems_says_so_in_the_title_the_summary_and_beside_each_field() {
        Document html = drawn(Page.of("dev/problems", Previews.invented()));

        assertThat(html.title()).startsWith("Error: ");
        assertThat(html.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#postcode", "#about", "#noticed");
        assertThat(html.select("#postcode, #about, #noticed")).hasSize(3);
        assertThat(html.select("#postcode").attr("value")).isEqualTo("LS1 4D");
        assertThat(html.select(".govuk-error-message")).hasSize(3);
    }

    @Test
    void the_first_page_is_light_enough_for_a_slow_line() throws IOException {
        Map<String, Long> bytes = new LinkedHashMap<>();
        Assets assets = Assets.built();
        for (String name : List.of(
                "evenhand.css",
                "evenhand.js",
                "components.js",
                "mark.svg",
                "atkinson-hyperlegible-latin-400-normal.woff2",
                "atkinson-hyperlegible-latin-700-normal.woff2")) {
            Path file = Project.app().resolve("target/classes/static" + assets.path(name));
            bytes.put(name, compressed(Files.readAllBytes(file)));
        }
        bytes.put(
                "page",
                compressed(drawn(Page.of("dev/components", Previews.invented()))
                        .outerHtml()
                        .getBytes(StandardCharsets.UTF_8)));

        // 150 kB is the demand; at 400 kbit/s that is three seconds.
        assertThat(bytes.values().stream().mapToLong(Long::longValue).sum())
                .as(bytes.toString())
                .isLessThan(150_000);
    }

    private static long compressed(byte[] content) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }

    /** Kept in target for people to look at: each page as a file that a browser opens without a server. */
    @Test
    void every_page_can_be_looked_at_as_a_file() throws IOException {
        Path folder = Project.app().resolve("target/pages");
        Files.createDirectories(folder);
        for (Page page : pages()) {
            String name = page.template().replace('/', '-')
                    + (page.model() instanceof ErrorPage error ? "-" + error.kind() : "") + ".html";
            Files.writeString(
                    folder.resolve(name), drawn(page).outerHtml().replace("\"/assets/", "\"../classes/static/assets/"));
        }

        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void entries_of_a_section_stand_behind_one_link_and_beside_each_other_on_its_pages() {
        Document page = drawn(Page.of("site/privacy"));

        assertThat(page.select(".govuk-service-navigation__link").eachText())
                .containsExactly("Find", "Are there enough?", "Is it fair?", "Ask for help", "Sign in");
        assertThat(page.select(".govuk-service-navigation__item--active").text())
                .isEqualTo("Is it fair?");
        assertThat(page.select(".eh-section__link").eachText()).containsExactly("Waits", "Plans");
        assertThat(page.select(".eh-section__link[aria-current]").text()).isEqualTo("Waits");
    }
}
