package org.evenhand.app.register.openreferral.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.app.register.openreferral.OpenDocuments;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.places.PlaceAnswer;
import org.evenhand.packs.places.Places;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes from a service of a feed what we show: docs/methods/register.md says what is left out. */
@Component
class EntryReading {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_LINE = 300;
    private static final int OLDEST = 120;

    private final Places places;

    EntryReading(Places places) {
        this.places = places;
    }

    /** Whether somebody can turn to it: those that are closed for good are not shown. */
    static boolean isOpen(JsonNode service) {
        String status = service.path("status").asString("");
        return status.equals("active") || status.equals("temporarily closed");
    }

    /** @param service that fits the schema */
    DirectoryEntry entry(JsonNode service) {
        List<JsonNode> addresses = new ArrayList<>();
        service.path("service_at_locations")
                .forEach(at -> at.path("location").path("addresses").forEach(addresses::add));
        Optional<JsonNode> first = addresses.stream().findFirst();
        Optional<PlaceAnswer> place = first.flatMap(
                        address -> Postcode.find(address.path("postal_code").asString("")))
                .map(places::find);
        return new DirectoryEntry(
                UUID.fromString(service.path("id").asString()),
                text(service.path("name"), LONGEST_LINE),
                text(service.path("description"), LONGEST),
                OpenDocuments.address(service.path("url").asString("")).orElse(""),
                OpenDocuments.email(service.path("email").asString("")).orElse(""),
                text(service.at("/organization/name"), LONGEST_LINE),
                age(service.path("minimum_age")),
                age(service.path("maximum_age")),
                terms(service),
                first.map(address -> text(address.path("city"), LONGEST_LINE)).orElse(""),
                place.flatMap(EntryReading::area),
                place.flatMap(EntryReading::spot),
                read(service.path("assured_date"), LocalDate::parse),
                read(
                        service.path("last_modified"),
                        moment -> OffsetDateTime.parse(moment).toInstant()));
    }

    private static Optional<LaCode> area(PlaceAnswer place) {
        return place instanceof PlaceAnswer.Exact exact ? Optional.of(exact.authority()) : Optional.empty();
    }

    private static Optional<GridReference> spot(PlaceAnswer place) {
        return switch (place) {
            case PlaceAnswer.Exact exact -> exact.grid();
            case PlaceAnswer.Split split -> split.grid();
            case PlaceAnswer.Unknown unknown -> Optional.empty();
            case PlaceAnswer.OutsideEngland outside -> Optional.empty();
        };
    }

    private static List<String> terms(JsonNode service) {
        List<String> terms = new ArrayList<>();
        service.path("attributes").forEach(attribute -> {
            String name = text(attribute.at("/taxonomy_term/name"), LONGEST_LINE);
            if (!name.isEmpty()) {
                terms.add(name);
            }
        });
        return terms.stream().distinct().sorted().toList();
    }

    private static OptionalInt age(JsonNode age) {
        return age.isNumber() && age.asDouble() >= 0 && age.asDouble() <= OLDEST
                ? OptionalInt.of((int) age.asDouble())
                : OptionalInt.empty();
    }

    private static <T> Optional<T> read(JsonNode node, Function<String, T> reader) {
        try {
            return node.isString() ? Optional.of(reader.apply(node.asString())) : Optional.empty();
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Markup of others is not drawn here, and what cannot be printed is left out. */
    private static String text(JsonNode node, int longest) {
        String plain = node.asString("")
                .replaceAll("<[^<>]{0,500}>", " ")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .replaceAll("[ \\t]+", " ")
                .strip();
        return plain.length() > longest ? plain.substring(0, longest - 1) + "…" : plain;
    }
}
