package org.evenhand.app.register.openreferral;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.Freshness;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries of the register as documents of Open Referral UK 3.0. docs/methods/register.md says field by field what becomes what, and what is
 * lost. People who publish themselves are left out: they agreed to a page, which they can withdraw, not to copies.
 */
@Component
public class OpenDocuments {

    /** A millisecond is what the profile asks for. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern EMAIL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final Accounts accounts;
    private final Areas areas;
    private final Freshness freshness;
    private final OpenTerms terms;
    private final OpenParts parts;
    private final JsonMapper json;

    OpenDocuments(
            Accounts accounts, Areas areas, Freshness freshness, OpenTerms terms, OpenParts parts, JsonMapper json) {
        this.accounts = accounts;
        this.areas = areas;
        this.freshness = freshness;
        this.terms = terms;
        this.parts = parts;
        this.json = json;
    }

    /** A page of a list, as the profile has it. */
    public <T> ObjectNode page(Slice<T> slice, Function<T, ObjectNode> item) {
        ObjectNode page = json.createObjectNode()
                .put("total_items", slice.total())
                .put("total_pages", slice.pages())
                .put("page_number", slice.number())
                .put("size", slice.items().size())
                .put("first_page", slice.number() == 1)
                .put("last_page", slice.number() >= slice.pages())
                .put("empty", slice.items().isEmpty());
        ArrayNode contents = page.putArray("contents");
        slice.items().forEach(one -> contents.add(item.apply(one)));
        return page;
    }

    /** Without what a service may have several of, but for its organisation. */
    public ObjectNode brief(OpenEntry open, String site) {
        ServiceEntry entry = open.entry();
        OfferedService offered = entry.offered();
        ObjectNode node = json.createObjectNode()
                .put("id", entry.id().toString())
                .put("organization_id", offered.owner().value().toString())
                .put("name", offered.name());
        put(node, "description", entry.description());
        node.put("url", address(entry.contact().website()).orElse(site + "/find/services/" + entry.id()));
        email(entry.contact().email()).ifPresent(email -> node.put("email", email));
        node.put("status", status(entry.status()))
                .put("minimum_age", offered.fromAge())
                .put("maximum_age", offered.toAge())
                .put("assured_date", offered.checkedOn().toString());
        put(node, "alert", alert(entry));
        node.put("last_modified", MOMENT.format(open.changedAt()));
        put(node, "wait_time", wait(entry));
        put(node, "application_process", entry.asked().how());
        node.put("eligibility_description", eligibility(entry));
        node.set("organization", organisation(offered.owner()));
        return node;
    }

    public ObjectNode full(OpenEntry open, String site) {
        ObjectNode node = brief(open, site);
        parts.add(node, open.entry(), areasOf(open.entry()));
        node.set("attributes", parts.attributes(open.entry().id(), terms.of(open.entry()), site));
        ArrayNode places = node.putArray("service_at_locations");
        open.places().forEach(at -> places.add(parts.link(at, open.entry().id(), true)));
        return node;
    }

    /** Of a list: the place and the service, each without what it may have several of. */
    public ObjectNode brief(OpenServices.Placed placed, String site) {
        return at(placed, brief(placed.service(), site), false);
    }

    public ObjectNode full(OpenServices.Placed placed, String site) {
        return at(placed, full(placed.service(), site), true);
    }

    /**
     * The OpenAPI description of the profile names the schema of a service for what the profile's own example shows as a service at a place. With
     * name and status beside the place, one answer is valid under both readings.
     */
    private ObjectNode at(OpenServices.Placed placed, ObjectNode service, boolean whole) {
        ObjectNode node = parts.link(placed.at(), placed.service().entry().id(), whole);
        node.set("name", service.get("name"));
        node.set("status", service.get("status"));
        node.set("service", service);
        return node;
    }

    /** The profile's text calls the time {@code modified_date}, its schema {@code last_modified}: both are given. */
    public ObjectNode minimal(OpenServices.Changed changed) {
        String at = MOMENT.format(changed.at());
        return json.createObjectNode()
                .put("id", changed.id().toString())
                .put("modified_date", at)
                .put("last_modified", at);
    }

    public ObjectNode taxonomy(OpenTerms.Taxonomy taxonomy, String site) {
        return json.createObjectNode()
                .put("id", taxonomy.id().toString())
                .put("name", taxonomy.name())
                .put("description", taxonomy.description())
                .put("uri", site + "/open-referral/taxonomies/" + taxonomy.id())
                .put("version", taxonomy.version());
    }

    public ObjectNode fullTaxonomy(OpenTerms.Taxonomy taxonomy, String site) {
        ObjectNode node = taxonomy(taxonomy, site);
        ArrayNode list = node.putArray("taxonomy_terms");
        terms.terms().stream()
                .filter(term -> term.taxonomy().equals(taxonomy))
                .forEach(term -> list.add(term(term, site)));
        return node;
    }

    public ObjectNode term(OpenTerms.Term term, String site) {
        return parts.term(term, site);
    }

    private ObjectNode organisation(OrganisationId owner) {
        Optional<Organisation> known = accounts.find(owner);
        String name = known.map(Organisation::name).orElseGet(() -> Words.of("openreferral.organisation.unknown"));
        String description = known.flatMap(Organisation::authority)
                .map(code -> Words.of("openreferral.organisation", areaName(code)))
                .orElseGet(() -> Words.of("openreferral.organisation.nowhere"));
        return json.createObjectNode()
                .put("id", owner.value().toString())
                .put("name", name)
                .put("description", description);
    }

    private List<Authority> areasOf(ServiceEntry entry) {
        return parts.served(entry).stream()
                .sorted(Comparator.comparing(LaCode::code))
                .flatMap(code -> areas.find(code).stream())
                .toList();
    }

    private String areaName(LaCode code) {
        return areas.find(code).map(Authority::name).orElseGet(() -> Words.of("openreferral.area.invented"));
    }

    private static String status(ServiceEntry.Status status) {
        return switch (status) {
            case ACTIVE -> "active";
            case TEMPORARILY_CLOSED -> "temporarily closed";
            case CLOSED -> "defunct";
        };
    }

    /** What a reader must know before relying on it: that it is invented, or out of date. */
    private String alert(ServiceEntry entry) {
        String invented = entry.offered().home().equals(LaCode.DEMONSTRATION) ? Words.of("openreferral.invented") : "";
        String stale = freshness.isStale(entry.offered().checkedOn())
                ? Words.of(
                        "register.stale.sentence",
                        Numbers.day(entry.offered().checkedOn()),
                        freshness.rule().value())
                : "";
        return (invented + " " + stale).strip();
    }

    private static String wait(ServiceEntry entry) {
        String begins = entry.offered()
                .nextCapacity()
                .map(day -> Words.of("openreferral.begins", Numbers.day(day)))
                .orElse("");
        String usual = entry.usualWait()
                .map(wait -> Words.of(
                        wait.weeks() == 1 ? "register.wait.one" : "register.wait.value",
                        wait.weeks(),
                        Numbers.day(wait.asOf())))
                .orElse("");
        return (begins + " " + usual).strip();
    }

    private static String eligibility(ServiceEntry entry) {
        String settings = entry.asked().settings().isEmpty()
                ? Words.of("register.asked.everySetting")
                : entry.asked().settings().stream()
                        .sorted()
                        .map(type -> Words.of("settings", type))
                        .collect(Collectors.joining("; "));
        return settings + ". "
                + Words.of(entry.asked().families() ? "register.asked.families" : "register.asked.notFamilies");
    }

    private static void put(ObjectNode node, String field, String text) {
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }

    /** Owners type what they like; what is no web address is not given out as one. */
    public static Optional<String> address(String typed) {
        String text = typed.strip();
        String whole = text.isEmpty() || text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(whole);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    public static Optional<String> email(String typed) {
        return Optional.of(typed.strip()).filter(text -> EMAIL.matcher(text).matches());
    }
}
