package org.evenhand.app.register.web;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.register.Freshness;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.RegisterWords;
import org.evenhand.app.register.SearchingServices;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.register.people.Publishing;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.vocabulary.SettingType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together the public page of one service. */
@Component
class EntryPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

    private final SearchingServices searching;
    private final ServicesPages pages;
    private final AreaNames areaNames;
    private final Freshness freshness;
    private final Accounts accounts;
    private final Publishing publishing;
    private final RegisterTerms terms;

    EntryPages(
            SearchingServices searching,
            ServicesPages pages,
            AreaNames areaNames,
            Freshness freshness,
            Accounts accounts,
            Publishing publishing,
            Packs packs) {
        this.searching = searching;
        this.pages = pages;
        this.areaNames = areaNames;
        this.freshness = freshness;
        this.accounts = accounts;
        this.publishing = publishing;
        this.terms = RegisterTerms.from(packs);
    }

    EntryPage of(String id) {
        ServiceEntry entry =
                id(id).flatMap(searching::find).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OfferedService service = entry.offered();
        return new EntryPage(
                service.name(),
                entry.status() == ServiceEntry.Status.CLOSED,
                entry.status() == ServiceEntry.Status.CLOSED
                        ? List.of()
                        : pages.tags(service, entry.status(), entry.centre().orElse("")),
                entry.description(),
                helps(entry),
                asks(entry),
                contact(entry),
                entry.locations().stream().map(EntryPages::place).toList(),
                publishing.namedAt(entry.id()),
                freshness.isStale(service.checkedOn())
                        ? Words.of(
                                "register.stale.sentence",
                                Numbers.day(service.checkedOn()),
                                freshness.rule().value())
                        : "",
                Numbers.day(service.checkedOn()),
                source(entry),
                freshness.rule());
    }

    static Optional<ServiceId> id(String text) {
        return Entered.id(text).map(ServiceId::new);
    }

    private List<SummaryRow> helps(ServiceEntry entry) {
        OfferedService service = entry.offered();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("profession", service.profession().title()));
        rows.add(row("needs", RegisterWords.needs(service)));
        if (!entry.conditions().isEmpty()) {
            rows.add(row(
                    "conditions",
                    terms.conditions().stream()
                            .filter(one -> entry.conditions().contains(one.key()))
                            .map(RegisterTerms.Condition::name)
                            .collect(Collectors.joining("; "))));
        }
        entry.centre()
                .flatMap(terms::findCentre)
                .ifPresent(kind -> rows.add(row("centre", kind.label() + ". " + kind.meaning() + ".")));
        rows.add(row("ages", RegisterWords.ages(service)));
        rows.add(row("mode", Words.of("register.mode." + service.mode())));
        if (!entry.languages().isEmpty()) {
            rows.add(row("languages", pages.languages(entry.languages())));
        }
        rows.add(row("area", areaNames.of(service.home())));
        pages.whomElse(service, entry.reach()).ifPresent(whom -> rows.add(row("shared", whom)));
        return rows;
    }

    private static List<SummaryRow> asks(ServiceEntry entry) {
        List<SummaryRow> rows = new ArrayList<>();
        String settings = entry.asked().settings().isEmpty()
                ? Words.of("register.asked.everySetting")
                : entry.asked().settings().stream()
                        .sorted()
                        .map(EntryPages::settingType)
                        .collect(Collectors.joining("; "));
        rows.add(row(
                "asked",
                settings + ". "
                        + Words.of(
                                entry.asked().families() ? "register.asked.families" : "register.asked.notFamilies")));
        if (!entry.asked().how().isEmpty()) {
            rows.add(row("how", entry.asked().how()));
        }
        rows.add(row(
                "begins",
                entry.offered().nextCapacity().map(Numbers::day).orElseGet(() -> Words.of("register.begins.unknown"))));
        rows.add(row(
                "wait", entry.usualWait().map(ServicesPages::wait).orElseGet(() -> Words.of("register.wait.unknown"))));
        return rows;
    }

    private static String settingType(SettingType type) {
        return Words.of("settings", type);
    }

    private static List<SummaryRow> contact(ServiceEntry entry) {
        ServiceEntry.Contact contact = entry.contact();
        List<SummaryRow> rows = new ArrayList<>();
        addUnlessEmpty(rows, "post", contact.post());
        addUnlessEmpty(rows, "phone", contact.telephone());
        addUnlessEmpty(rows, "email", contact.email());
        addUnlessEmpty(rows, "website", contact.website());
        entry.hours()
                .ifPresent(hours -> rows.add(row(
                        "hours",
                        Words.of(
                                        "register.hours",
                                        hours.days().stream()
                                                .sorted()
                                                .map(EntryPages::day)
                                                .collect(Collectors.joining(", ")),
                                        TIME.format(hours.opens()),
                                        TIME.format(hours.closes()))
                                + (hours.notes().isEmpty() ? "" : ". " + hours.notes()))));
        return rows;
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static void addUnlessEmpty(List<SummaryRow> rows, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(row(key, value));
        }
    }

    private static SummaryRow row(String key, String value) {
        return ServicesPages.row(key, value);
    }

    private static EntryPage.Place place(Location location) {
        return new EntryPage.Place(location.address().lines(), location.access());
    }

    private String source(ServiceEntry entry) {
        if (!entry.source().isEmpty()) {
            return entry.source();
        }
        return accounts.find(entry.offered().owner())
                .map(Organisation::name)
                .map(name -> Words.of("register.source.owner", name))
                .orElseGet(() -> Words.of("register.source.unknown"));
    }
}
