package org.evenhand.app.register.openreferral.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.app.register.openreferral.OpenTerms;
import org.evenhand.app.register.openreferral.OpenWish;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.Postcode;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of a list. What is wrong is collected, so that all of it is told at once. */
final class AskedOpenly {

    private static final int LONGEST = 200;
    private static final int OLDEST = 120;
    private static final double FARTHEST_METRES = 1_000_000;

    /** Those of the profile for any path, and {@code text}, as version 1 called {@code search}. */
    private static final Set<String> KNOWN = Set.of(
            "search",
            "text",
            "page",
            "per_page",
            "minimal",
            "full",
            "modified_after",
            "taxonomy_term_id",
            "taxonomy_id",
            "organization_id",
            "full_service",
            "postcode",
            "proximity",
            "format",
            "minimum_age",
            "maximum_age",
            "start_time",
            "end_time",
            "day");

    private final MultiValueMap<String, String> given;
    private final OpenTerms terms;
    private final PostcodeSought sought;
    private final List<Wrong> wrong = new ArrayList<>();

    AskedOpenly(MultiValueMap<String, String> given, OpenTerms terms, PostcodeSought sought) {
        this.given = given;
        this.terms = terms;
        this.sought = sought;
        given.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                wrong.add(new Wrong(name, values.getFirst(), Words.of("openreferral.problem.unknown")));
            } else if (values.size() > 1) {
                wrong.add(new Wrong(name, String.join(", ", values), Words.of("openreferral.problem.twice")));
            }
        });
        List.of("minimal", "full", "full_service").forEach(this::has);
        text("format").filter(format -> !format.equals("json")).ifPresent(format -> wrong("format", format, "format"));
    }

    /** A parameter that cannot be used. */
    record Wrong(String parameter, String value, String remedy) {}

    List<Wrong> wrong() {
        return wrong;
    }

    int page() {
        return whole("page", 1, Integer.MAX_VALUE, Words.of("openreferral.problem.page"))
                .orElse(1);
    }

    int perPage(int usual, int most) {
        return whole("per_page", 1, most, Words.of("openreferral.problem.perPage", most))
                .orElse(usual);
    }

    boolean has(String name) {
        return text(name)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true", "1" -> true;
                    case "false", "0" -> false;
                    default -> wrong(name, value, "flag");
                })
                .orElse(false);
    }

    OpenWish wish() {
        Optional<Postcode> postcode = read("postcode", "postcode", Postcode::of);
        OptionalDouble metres = text("proximity").stream()
                .mapToDouble(this::metres)
                .filter(value -> value > 0)
                .findFirst();
        Optional<PostcodeSought.Found> found = postcode.flatMap(code -> sought.find(code, wrong));
        if (metres.isPresent() && text("postcode").isEmpty()) {
            wrong("proximity", String.valueOf(metres.getAsDouble()), "proximity.alone");
        }
        if (metres.isPresent() && found.isPresent() && found.get().middle().isEmpty()) {
            wrong("proximity", String.valueOf(metres.getAsDouble()), "proximity.noPoint");
        }
        return new OpenWish(
                text("search").or(() -> text("text")),
                id("taxonomy_term_id").flatMap(id -> known("taxonomy_term_id", id, terms.findTerm(id), "term")),
                id("taxonomy_id").flatMap(id -> known("taxonomy_id", id, terms.findTaxonomy(id), "taxonomy")),
                id("organization_id"),
                age("minimum_age"),
                age("maximum_age"),
                read("start_time", "time", AskedOpenly::time),
                read("end_time", "time", AskedOpenly::time),
                read("day", "day", AskedOpenly::day),
                read("modified_after", "moment", AskedOpenly::moment),
                found.map(PostcodeSought.Found::areas).orElse(Set.of()),
                metres.isPresent() ? found.flatMap(PostcodeSought.Found::middle) : Optional.empty(),
                metres);
    }

    private OptionalInt age(String name) {
        return whole(name, 0, OLDEST, Words.of("openreferral.problem.age"));
    }

    private double metres(String text) {
        try {
            double metres = Double.parseDouble(text);
            if (metres >= 1 && metres <= FARTHEST_METRES) {
                return metres;
            }
        } catch (NumberFormatException none) {
            // Told below, like a number out of range.
        }
        wrong("proximity", text, "proximity");
        return 0;
    }

    private OptionalInt whole(String name, int least, int most, String remedy) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return OptionalInt.of(value);
            }
        } catch (NumberFormatException none) {
            // Told below, like a number out of range.
        }
        wrong.add(new Wrong(name, text.get(), remedy));
        return OptionalInt.empty();
    }

    private Optional<UUID> id(String name) {
        return read(name, "id", UUID::fromString);
    }

    private <T> Optional<T> known(String name, UUID id, Optional<T> found, String problem) {
        if (found.isEmpty()) {
            wrong(name, id.toString(), problem);
        }
        return found;
    }

    private <T> Optional<T> read(String name, String problem, Function<String, T> reader) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(reader.apply(value));
            } catch (IllegalArgumentException | DateTimeException notUnderstood) {
                wrong(name, value, problem);
                return Optional.empty();
            }
        });
    }

    private Optional<String> text(String name) {
        Optional<String> value =
                Optional.ofNullable(given.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
        if (value.isPresent() && value.get().length() > LONGEST) {
            if (wrong.stream().noneMatch(one -> one.parameter().equals(name))) {
                wrong.add(new Wrong(
                        name, value.get().substring(0, LONGEST), Words.of("openreferral.problem.long", LONGEST)));
            }
            return Optional.empty();
        }
        return value;
    }

    private boolean wrong(String name, String value, String problem) {
        wrong.add(new Wrong(name, value, Words.of("openreferral.problem." + problem)));
        return false;
    }

    /** With or without seconds; an offset is not needed, for times are local. */
    private static LocalTime time(String text) {
        return LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", ""));
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> text.length() >= 2 && day.name().startsWith(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Instant moment(String text) {
        // A plus that was not encoded arrives as a space.
        String moment = text.replace(' ', '+');
        try {
            return OffsetDateTime.parse(moment).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            return moment.contains("T")
                    ? LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC)
                    : LocalDate.parse(moment).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }
}
