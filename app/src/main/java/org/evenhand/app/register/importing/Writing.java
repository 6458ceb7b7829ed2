package org.evenhand.app.register.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.register.Catchments;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.services.Column;
import org.evenhand.packs.services.ListedService.ListedPlace;
import org.evenhand.packs.services.Spot;
import org.evenhand.vocabulary.LaCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the register will say of a service, by the columns of its tables, as JSON. */
final class Writing {

    private final JsonMapper json;
    private final Catchments catchments;
    private final UUID owner;
    private final LaCode home;
    private final LocalDate today;

    Writing(JsonMapper json, Catchments catchments, Keeper keeper, LocalDate today) {
        this.json = json;
        this.catchments = catchments;
        this.owner = keeper.organisation().value();
        this.home = keeper.home();
        this.today = today;
    }

    /** Places after the change, as JSON will have them and as a person reads them. */
    record Places(List<Map<String, Object>> rows, String before, String after) {

        Places {
            rows = List.copyOf(rows);
        }

        boolean differ() {
            return !before.equals(after);
        }
    }

    String write(UUID id, Map<Column, String> texts, Optional<ServiceEntry> before, Optional<Places> places) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        LaCode area = before.map(entry -> entry.offered().home()).orElse(home);
        ServiceEntry.Reach reach = ServiceEntry.Reach.valueOf(text(texts, Column.REACH));
        List<String> shared = codes(texts, Column.SHARED_WITH).stream()
                .filter(code -> !code.equals(area.code()))
                .toList();
        row.put("id", id.toString());
        row.put("owner", owner.toString());
        row.put("name", text(texts, Column.NAME));
        row.put("profession", text(texts, Column.PROFESSION));
        row.put("needs", codes(texts, Column.NEEDS));
        row.put("from_age", Integer.valueOf(text(texts, Column.FROM_AGE)));
        row.put("to_age", Integer.valueOf(text(texts, Column.TO_AGE)));
        row.put("mode", text(texts, Column.MODE));
        row.put("home_la_code", area.code());
        row.put("shared_with", shared);
        row.put("next_capacity", orNull(texts, Column.CAN_START));
        row.put("checked_on", today.toString());
        row.put("status", text(texts, Column.STATUS));
        row.put("description", text(texts, Column.DESCRIPTION));
        row.put("centre", orNull(texts, Column.CENTRE));
        row.put("conditions", codes(texts, Column.CONDITIONS));
        row.put("setting_types", codes(texts, Column.SETTINGS));
        row.put("families_ask", text(texts, Column.FAMILIES).equals("yes"));
        row.put("how_to_ask", text(texts, Column.HOW_TO_ASK));
        row.put("reach", reach.name());
        row.put(
                "served",
                catchments.servedBy(reach, area, shared.stream().map(LaCode::of).collect(Collectors.toSet())).stream()
                        .map(LaCode::code)
                        .sorted()
                        .toList());
        wait(row, texts, before);
        row.put("languages", codes(texts, Column.LANGUAGES));
        row.put("contact_post", text(texts, Column.POST));
        row.put("contact_email", text(texts, Column.EMAIL));
        row.put("contact_phone", text(texts, Column.PHONE));
        row.put("website", text(texts, Column.WEBSITE));
        row.put("source", before.map(ServiceEntry::source).orElse(""));
        row.put("reference", text(texts, Column.REFERENCE));
        row.put("hours", hours(texts));
        places.ifPresent(known -> row.put("places", known.rows()));
        return json.writeValueAsString(row);
    }

    /** The same number of weeks as before was said on the day it was said. */
    private void wait(Map<String, @Nullable Object> row, Map<Column, String> texts, Optional<ServiceEntry> before) {
        String weeks = text(texts, Column.WAIT_WEEKS);
        LocalDate asOf = before.flatMap(ServiceEntry::usualWait)
                .filter(wait -> String.valueOf(wait.weeks()).equals(weeks))
                .map(ServiceEntry.Wait::asOf)
                .orElse(today);
        row.put("wait_weeks", weeks.isEmpty() ? null : Integer.valueOf(weeks));
        row.put("wait_as_of", weeks.isEmpty() ? null : asOf.toString());
    }

    private static @Nullable Map<String, Object> hours(Map<Column, String> texts) {
        return text(texts, Column.DAYS).isEmpty()
                ? null
                : Map.of(
                        "days",
                        codes(texts, Column.DAYS),
                        "opens_at",
                        text(texts, Column.OPENS),
                        "closes_at",
                        text(texts, Column.CLOSES),
                        "notes",
                        text(texts, Column.HOURS_NOTES));
    }

    /** A place with the same postcode and first line is the same place, and keeps what the list does not say. */
    Places places(List<ListedPlace> listed, List<Location> kept) {
        List<Location> free = new ArrayList<>(kept);
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (ListedPlace place : listed) {
            Optional<Location> same = free.stream()
                    .filter(location -> key(Texts.of(location)).equals(key(place.said())))
                    .findFirst();
            same.ifPresent(free::remove);
            Map<Column, String> texts = new EnumMap<>(Column.class);
            same.ifPresent(location -> texts.putAll(Texts.of(location)));
            texts.putAll(place.said());
            rows.add(row(same, texts, place.spot()));
            after.add(line(texts));
        }
        List<String> before =
                kept.stream().map(location -> line(Texts.of(location))).toList();
        return new Places(rows, joined(before), joined(after));
    }

    private static String key(Map<Column, String> place) {
        return text(place, Column.POSTCODE) + " " + Column.key(text(place, Column.LINE_1));
    }

    private static String joined(List<String> lines) {
        return lines.stream().sorted().collect(Collectors.joining("; "));
    }

    private static String line(Map<Column, String> place) {
        return Arrays.stream(Column.values())
                .filter(Column::isOfPlace)
                .map(column -> text(place, column))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> row(Optional<Location> same, Map<Column, String> texts, Spot spot) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(
                "id",
                same.map(location -> location.id().toString())
                        .orElseGet(() -> UUID.randomUUID().toString()));
        row.put("kind", same.map(Location::kind).orElse(Location.Kind.PHYSICAL).name());
        row.put("name", text(texts, Column.PLACE_NAME));
        row.put("line_1", text(texts, Column.LINE_1));
        row.put("line_2", text(texts, Column.LINE_2));
        row.put("town", text(texts, Column.TOWN));
        row.put("county", text(texts, Column.COUNTY));
        row.put("postcode", text(texts, Column.POSTCODE));
        spot.area().ifPresent(area -> row.put("la_code", area.code()));
        spot.grid().ifPresent(grid -> {
            row.put("easting", grid.easting());
            row.put("northing", grid.northing());
        });
        row.put("is_approximate", spot.grid().map(GridReference::approximate).orElse(false));
        row.put("access_notes", text(texts, Column.ACCESS));
        return row;
    }

    private static String text(Map<Column, String> texts, Column column) {
        return texts.getOrDefault(column, "");
    }

    private static @Nullable String orNull(Map<Column, String> texts, Column column) {
        String text = text(texts, column);
        return text.isEmpty() ? null : text;
    }

    private static List<String> codes(Map<Column, String> texts, Column column) {
        return Arrays.stream(text(texts, column).split(" "))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
