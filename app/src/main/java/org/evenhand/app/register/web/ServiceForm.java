package org.evenhand.app.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.ServiceEntry.Hours;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.SettingType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What an owner says of a service, as it was entered.
 *
 * @param edition the edition that was read
 * @param sharedWith authorities by name, one a line
 * @param languages by name, one a line
 * @param day of the first day on which it can begin with somebody new
 * @param waitWeeks typical weeks from a request to the first contact
 * @param families "yes" where they may ask themselves
 */
public record ServiceForm(
        @Nullable String edition,
        @Nullable String name,
        @Nullable String description,
        @Nullable String profession,
        @Nullable List<String> needs,
        @Nullable String fromAge,
        @Nullable String toAge,
        @Nullable String mode,
        @Nullable String centre,
        @Nullable List<String> conditions,
        @Nullable String reach,
        @Nullable String sharedWith,
        @Nullable List<String> settings,
        @Nullable String families,
        @Nullable String how,
        @BindParam("begins-day") @Nullable String day,
        @BindParam("begins-month") @Nullable String month,
        @BindParam("begins-year") @Nullable String year,
        @Nullable String waitWeeks,
        @Nullable String languages,
        @Nullable String post,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable List<String> days,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String hoursNotes,
        @Nullable String status) {

    static ServiceForm empty() {
        return new ServiceForm(
                "0",
                null,
                null,
                null,
                null,
                "0",
                "25",
                "IN_PERSON",
                null,
                null,
                "NAMED",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "ACTIVE");
    }

    /** As it would be entered to say the same. */
    static ServiceForm of(ServiceEntry entry, ReadingServices names) {
        OfferedService service = entry.offered();
        Optional<LocalDate> begins = service.nextCapacity();
        Optional<Hours> hours = entry.hours();
        return new ServiceForm(
                Integer.toString(entry.edition()),
                service.name(),
                entry.description(),
                service.profession().name(),
                service.needs().stream().map(Need::name).toList(),
                Integer.toString(service.fromAge()),
                Integer.toString(service.toAge()),
                service.mode().name(),
                entry.centre().orElse(""),
                List.copyOf(entry.conditions()),
                entry.reach().name(),
                lines(service.sharedWith().stream()
                        .map(names::authority)
                        .sorted()
                        .toList()),
                entry.asked().settings().stream().map(SettingType::name).toList(),
                entry.asked().families() ? "yes" : "",
                entry.asked().how(),
                begins.map(on -> Integer.toString(on.getDayOfMonth())).orElse(""),
                begins.map(on -> Integer.toString(on.getMonthValue())).orElse(""),
                begins.map(on -> Integer.toString(on.getYear())).orElse(""),
                entry.usualWait().map(wait -> Integer.toString(wait.weeks())).orElse(""),
                lines(entry.languages().stream().map(names::language).sorted().toList()),
                entry.contact().post(),
                entry.contact().email(),
                entry.contact().telephone(),
                entry.contact().website(),
                hours.map(known -> known.days().stream().map(Enum::name).toList())
                        .orElse(List.of()),
                hours.map(known -> known.opens().toString()).orElse(""),
                hours.map(known -> known.closes().toString()).orElse(""),
                hours.map(Hours::notes).orElse(""),
                entry.status().name());
    }

    private static String lines(List<String> names) {
        return String.join("\n", names);
    }

    /** Whose authority it is; for those who read the form. */
    record Keeper(OrganisationId organisation, LaCode home) {}

    static List<String> all(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
