package org.evenhand.app.register.openreferral.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.app.register.openreferral.OpenDocuments;
import org.evenhand.app.register.openreferral.OpenServices;
import org.evenhand.app.register.openreferral.OpenTerms;
import org.evenhand.app.register.openreferral.OpenWish;
import org.evenhand.app.register.openreferral.Slice;
import org.evenhand.app.site.Entered;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** The nine paths of Open Referral UK 3.0, for programs of others on any site. */
@Controller
@CrossOrigin(exposedHeaders = {"ETag", "Last-Modified", "Link"})
class OpenReferralWeb {

    static final String PATH = "/open-referral";

    /** How many a page holds where nobody says, and at most; of identifiers and times alone, far more, as the profile asks for all at once. */
    private static final int USUAL = 50;

    private static final int MOST = 500;
    private static final int MOST_MINIMAL = 50_000;

    private final OpenServices services;
    private final OpenDocuments documents;
    private final OpenTerms terms;
    private final PostcodeSought sought;
    private final OpenAnswers answers;

    OpenReferralWeb(
            OpenServices services,
            OpenDocuments documents,
            OpenTerms terms,
            PostcodeSought sought,
            OpenAnswers answers) {
        this.services = services;
        this.documents = documents;
        this.terms = terms;
        this.sought = sought;
        this.answers = answers;
    }

    @GetMapping({PATH, PATH + "/"})
    ResponseEntity<String> about() {
        return answers.about();
    }

    @GetMapping(PATH + "/openapi.json")
    ResponseEntity<String> described() {
        return answers.of(resource("openapi.json"));
    }

    @GetMapping(PATH + "/schema.json")
    ResponseEntity<String> schema() {
        return answers.of(resource("uk-3.0.schema.json"));
    }

    @GetMapping(PATH + "/services")
    ResponseEntity<String> services(@RequestParam MultiValueMap<String, String> given) {
        AskedOpenly asked = asked(given);
        boolean minimal = asked.has("minimal");
        boolean full = asked.has("full") || asked.has("full_service");
        if (minimal) {
            return list(asked, asked.perPage(MOST_MINIMAL, MOST_MINIMAL), services::changed, documents::minimal);
        }
        return list(
                asked,
                asked.perPage(USUAL, MOST),
                services::services,
                open -> full ? documents.full(open, answers.site()) : documents.brief(open, answers.site()));
    }

    @GetMapping(PATH + "/services/{id}")
    ResponseEntity<String> service(@PathVariable String id) {
        return Entered.id(id)
                .flatMap(services::find)
                .map(open -> answers.of(documents.full(open, answers.site()), Optional.of(open.changedAt())))
                .orElseGet(() -> answers.notFound(id));
    }

    @GetMapping(PATH + "/service_at_locations")
    ResponseEntity<String> places(@RequestParam MultiValueMap<String, String> given) {
        AskedOpenly asked = asked(given);
        boolean full = asked.has("full");
        return list(
                asked,
                asked.perPage(USUAL, MOST),
                services::places,
                placed -> full ? documents.full(placed, answers.site()) : documents.brief(placed, answers.site()));
    }

    @GetMapping(PATH + "/service_at_locations/{id}")
    ResponseEntity<String> place(@PathVariable String id) {
        return Entered.id(id)
                .flatMap(services::findPlace)
                .map(placed -> answers.of(
                        documents.full(placed, answers.site()),
                        Optional.of(placed.service().changedAt())))
                .orElseGet(() -> answers.notFound(id));
    }

    @GetMapping(PATH + "/taxonomies")
    ResponseEntity<String> taxonomies(@RequestParam MultiValueMap<String, String> given) {
        AskedOpenly asked = asked(given);
        int page = asked.page();
        int perPage = asked.perPage(USUAL, MOST);
        return answers.unlessWrong(
                asked,
                () -> answers.page(
                        Slice.of(terms.taxonomies(), page, perPage), one -> documents.taxonomy(one, answers.site())));
    }

    @GetMapping(PATH + "/taxonomies/{id}")
    ResponseEntity<String> taxonomy(@PathVariable String id) {
        return Entered.id(id)
                .flatMap(terms::findTaxonomy)
                .map(one -> answers.of(documents.fullTaxonomy(one, answers.site()), Optional.empty()))
                .orElseGet(() -> answers.notFound(id));
    }

    @GetMapping(PATH + "/taxonomy_terms")
    ResponseEntity<String> terms(@RequestParam MultiValueMap<String, String> given) {
        AskedOpenly asked = asked(given);
        Optional<OpenTerms.Taxonomy> of = asked.wish().taxonomy();
        int page = asked.page();
        int perPage = asked.perPage(USUAL, MOST);
        return answers.unlessWrong(
                asked,
                () -> answers.page(
                        Slice.of(
                                terms.terms().stream()
                                        .filter(term ->
                                                of.isEmpty() || term.taxonomy().equals(of.get()))
                                        .toList(),
                                page,
                                perPage),
                        one -> documents.term(one, answers.site())));
    }

    @GetMapping(PATH + "/taxonomy_terms/{id}")
    ResponseEntity<String> term(@PathVariable String id) {
        return Entered.id(id)
                .flatMap(terms::findTerm)
                .map(one -> answers.of(documents.term(one, answers.site()), Optional.empty()))
                .orElseGet(() -> answers.notFound(id));
    }

    /** Asks for a page of a list. */
    @FunctionalInterface
    private interface Asking<T> {

        Slice<T> ask(OpenWish wish, int page, int perPage);
    }

    private <T> ResponseEntity<String> list(
            AskedOpenly asked, int perPage, Asking<T> list, Function<T, ObjectNode> item) {
        OpenWish wish = asked.wish();
        int page = asked.page();
        return answers.unlessWrong(asked, () -> answers.page(list.ask(wish, page, perPage), item));
    }

    private AskedOpenly asked(MultiValueMap<String, String> given) {
        return new AskedOpenly(given, terms, sought);
    }

    private static String resource(String name) {
        try (InputStream bytes = OpenReferralWeb.class.getResourceAsStream("/open-referral/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("The file open-referral/%s is not in the product.".formatted(name));
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("The file open-referral/%s cannot be read.".formatted(name), fault);
        }
    }
}
