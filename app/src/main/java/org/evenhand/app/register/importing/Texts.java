package org.evenhand.app.register.importing;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.packs.services.Column;
import org.evenhand.vocabulary.LaCode;

/** What the register says of a service and its places, column by column, as a list says it. */
final class Texts {

    private Texts() {}

    /** All columns that are about the service. */
    static Map<Column, String> of(ServiceEntry entry, String reference) {
        OfferedService offered = entry.offered();
        Map<Column, String> texts = new EnumMap<>(Column.class);
        texts.put(Column.ID, entry.id().toString());
        texts.put(Column.REFERENCE, reference);
        texts.put(Column.NAME, offered.name());
        texts.put(Column.PROFESSION, offered.profession().name());
        texts.put(Column.NEEDS, codes(offered.needs(), Enum::name));
        texts.put(Column.FROM_AGE, String.valueOf(offered.fromAge()));
        texts.put(Column.TO_AGE, String.valueOf(offered.toAge()));
        texts.put(Column.MODE, offered.mode().name());
        texts.put(Column.STATUS, entry.status().name());
        texts.put(Column.DESCRIPTION, entry.description());
        texts.put(Column.CENTRE, entry.centre().orElse(""));
        texts.put(Column.CONDITIONS, codes(entry.conditions(), Function.identity()));
        texts.put(Column.SETTINGS, codes(entry.asked().settings(), Enum::name));
        texts.put(Column.FAMILIES, entry.asked().families() ? "yes" : "no");
        texts.put(Column.HOW_TO_ASK, entry.asked().how());
        texts.put(Column.REACH, entry.reach().name());
        texts.put(Column.SHARED_WITH, codes(offered.sharedWith(), LaCode::code));
        texts.put(Column.AUTHORITY, offered.home().code());
        texts.put(Column.CAN_START, offered.nextCapacity().map(Object::toString).orElse(""));
        texts.put(
                Column.WAIT_WEEKS,
                entry.usualWait().map(wait -> String.valueOf(wait.weeks())).orElse(""));
        texts.put(Column.LANGUAGES, codes(entry.languages(), Function.identity()));
        texts.put(Column.POST, entry.contact().post());
        texts.put(Column.EMAIL, entry.contact().email());
        texts.put(Column.PHONE, entry.contact().telephone());
        texts.put(Column.WEBSITE, entry.contact().website());
        hours(entry.hours(), texts);
        return texts;
    }

    private static void hours(Optional<ServiceEntry.Hours> hours, Map<Column, String> texts) {
        texts.put(
                Column.DAYS,
                hours.map(known ->
                                known.days().stream().sorted().map(Texts::code).collect(Collectors.joining(" ")))
                        .orElse(""));
        texts.put(Column.OPENS, hours.map(known -> known.opens().toString()).orElse(""));
        texts.put(Column.CLOSES, hours.map(known -> known.closes().toString()).orElse(""));
        texts.put(Column.HOURS_NOTES, hours.map(ServiceEntry.Hours::notes).orElse(""));
    }

    /** Of a service of which nothing is said yet. */
    static Map<Column, String> absent(LaCode home) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (!column.isOfPlace()) {
                texts.put(column, "");
            }
        }
        texts.put(Column.STATUS, ServiceEntry.Status.ACTIVE.name());
        texts.put(Column.FAMILIES, "no");
        texts.put(Column.REACH, ServiceEntry.Reach.NAMED.name());
        texts.put(Column.AUTHORITY, home.code());
        return texts;
    }

    /** All columns that are about a place. */
    static Map<Column, String> of(Location location) {
        Location.Address address = location.address();
        Map<Column, String> texts = new EnumMap<>(Column.class);
        texts.put(Column.PLACE_NAME, address.name());
        texts.put(Column.LINE_1, address.firstLine());
        texts.put(Column.LINE_2, address.secondLine());
        texts.put(Column.TOWN, address.town());
        texts.put(Column.COUNTY, address.county());
        texts.put(Column.POSTCODE, address.postcode().text());
        texts.put(Column.ACCESS, location.access());
        return texts;
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static <T> String codes(Collection<T> values, Function<? super T, String> code) {
        return values.stream().map(code).sorted().collect(Collectors.joining(" "));
    }
}
