package org.evenhand.app.register.openreferral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.register.Catchments;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.register.ServiceRows;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.areas.Region;
import org.evenhand.packs.places.Degrees;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a service may have several of, as documents of Open Referral UK 3.0. Identifiers that we keep none of are worked out from the service's. */
@Component
class OpenParts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    /** A metre is about a hundred-thousandth of a degree; the points are good to about five. */
    private static final int PLACES = 5;

    private static final String ENGLAND_GSS = "E92000001";

    private final Catchments catchments;
    private final Areas areas;
    private final RegisterTerms register;
    private final JsonMapper json;

    OpenParts(Catchments catchments, Areas areas, Packs packs, JsonMapper json) {
        this.catchments = catchments;
        this.areas = areas;
        this.register = RegisterTerms.from(packs);
        this.json = json;
    }

    Set<LaCode> served(ServiceEntry entry) {
        return catchments.servedBy(entry);
    }

    /** All but places and attributes. */
    void add(ObjectNode service, ServiceEntry entry, List<Authority> served) {
        service.putArray("schedules").add(schedule(entry));
        service.set("service_areas", serviceAreas(entry, served));
        service.set("languages", languages(entry));
        service.set("contacts", contacts(entry));
    }

    private ObjectNode schedule(ServiceEntry entry) {
        ObjectNode node = part(entry.id(), "schedule");
        node.put("attending_type", Words.of("register.mode." + entry.offered().mode()));
        entry.hours().ifPresent(hours -> {
            node.put("freq", "WEEKLY")
                    .put("interval", 1)
                    .put(
                            "byday",
                            hours.days().stream()
                                    .sorted()
                                    .map(ServiceRows::code)
                                    .collect(Collectors.joining(",")))
                    .put("opens_at", TIME.format(hours.opens()))
                    .put("closes_at", TIME.format(hours.closes()))
                    .put(
                            "notes",
                            Stream.of(hours.notes(), Words.of("openreferral.localTime"))
                                    .filter(text -> !text.isEmpty())
                                    .collect(Collectors.joining(" ")));
        });
        return node;
    }

    private ArrayNode serviceAreas(ServiceEntry entry, List<Authority> served) {
        ArrayNode list = json.createArrayNode();
        if (entry.reach() == ServiceEntry.Reach.ENGLAND) {
            list.add(area(entry.id(), ENGLAND_GSS, Words.of("openreferral.england")));
        }
        served.forEach(one -> list.add(area(entry.id(), one.gss().code(), one.name())));
        return list;
    }

    private ObjectNode area(ServiceId service, String gss, String name) {
        return part(service, "area/" + gss)
                .put("name", name)
                .put("extent", gss)
                .put("extent_type", "GSS code")
                .put("uri", "http://statistics.data.gov.uk/id/statistical-geography/" + gss)
                .put("service_area", name);
    }

    /** The profile keeps of a language only that there is one; name and code are those of the standard it is made from. */
    private ArrayNode languages(ServiceEntry entry) {
        ArrayNode list = json.createArrayNode();
        new TreeSet<>(entry.languages())
                .forEach(code -> list.add(part(entry.id(), "language/" + code)
                        .put(
                                "name",
                                register.findLanguage(code)
                                        .map(RegisterTerms.Language::name)
                                        .orElse(code))
                        .put("code", code)));
        return list;
    }

    private ArrayNode contacts(ServiceEntry entry) {
        ServiceEntry.Contact contact = entry.contact();
        ArrayNode list = json.createArrayNode();
        if (!contact.post().isEmpty() || !contact.telephone().isEmpty()) {
            ObjectNode node = part(entry.id(), "contact");
            if (!contact.post().isEmpty()) {
                node.put("title", contact.post());
            }
            if (!contact.telephone().isEmpty()) {
                node.putArray("phones")
                        .add(json.createObjectNode()
                                .put("id", idOf(entry.id(), "phone"))
                                .put("number", contact.telephone()));
            }
            list.add(node);
        }
        return list;
    }

    ArrayNode attributes(ServiceId service, List<OpenTerms.Term> terms, String site) {
        ArrayNode list = json.createArrayNode();
        for (OpenTerms.Term term : terms) {
            ObjectNode attribute = json.createObjectNode()
                    .put("id", idOf(service, "attribute/" + term.id()))
                    .put("link_id", service.toString())
                    .put("taxonomy_term_id", term.id().toString())
                    .put("link_type", "service");
            attribute.set("taxonomy_term", term(term, site));
            list.add(attribute);
        }
        return list;
    }

    ObjectNode term(OpenTerms.Term term, String site) {
        return json.createObjectNode()
                .put("id", term.id().toString())
                .put("name", term.name())
                .put("description", term.description())
                .put("code", term.code())
                .put("taxonomy", term.taxonomy().name())
                .put("taxonomy_id", term.taxonomy().id().toString())
                .put("term_uri", site + "/open-referral/taxonomy_terms/" + term.id())
                .put("term", term.name());
    }

    /** @param whole with what the place may have several of */
    ObjectNode link(OpenEntry.At at, ServiceId service, boolean whole) {
        Location place = at.location();
        ObjectNode node = json.createObjectNode()
                .put("id", at.id().toString())
                .put("service_id", service.toString())
                .put("location_id", place.id().toString());
        node.set("location", location(place, whole));
        return node;
    }

    private ObjectNode location(Location place, boolean whole) {
        ObjectNode node = json.createObjectNode()
                .put("id", place.id().toString())
                .put("location_type", place.kind().name().toLowerCase(Locale.ROOT))
                .put(
                        "name",
                        place.address().name().isEmpty()
                                ? place.address().firstLine()
                                : place.address().name());
        place.spot()
                .map(Degrees::of)
                .ifPresent(spot ->
                        node.put("latitude", rounded(spot.latitude())).put("longitude", rounded(spot.longitude())));
        place.spot()
                .filter(spot -> spot.approximate())
                .ifPresent(rough -> node.put("description", Words.of("openreferral.approximate")));
        if (whole) {
            node.putArray("addresses").add(address(place));
            if (!place.access().isEmpty()) {
                node.putArray("accessibility")
                        .add(json.createObjectNode()
                                .put(
                                        "id",
                                        OpenTerms.idOf(
                                                        "accessibility",
                                                        place.id().toString())
                                                .toString())
                                .put("description", place.access())
                                .put("accessibility", place.access()));
            }
        }
        return node;
    }

    private ObjectNode address(Location place) {
        Location.Address address = place.address();
        return json.createObjectNode()
                .put("id", OpenTerms.idOf("address", place.id().toString()).toString())
                .put("location_id", place.id().toString())
                .put(
                        "address_1",
                        Stream.of(address.firstLine(), address.secondLine())
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining(", ")))
                .put("city", address.town())
                .put("state_province", county(place))
                .put("postal_code", address.postcode().text())
                .put("country", "GB")
                .put("address_type", place.kind().name().toLowerCase(Locale.ROOT));
    }

    /** The profile wants one; where the address has none, the region of its authority stands there. */
    private String county(Location place) {
        return place.address().county().isEmpty()
                ? place.area()
                        .flatMap(areas::find)
                        .flatMap(authority -> areas.find(authority.region()))
                        .map(Region::name)
                        .orElseGet(() -> Words.of("openreferral.england"))
                : place.address().county();
    }

    private ObjectNode part(ServiceId service, String what) {
        return json.createObjectNode().put("id", idOf(service, what)).put("service_id", service.toString());
    }

    private static String idOf(ServiceId service, String what) {
        return OpenTerms.idOf("service", service.toString(), what).toString();
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
