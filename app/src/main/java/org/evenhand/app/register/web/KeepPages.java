package org.evenhand.app.register.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.evenhand.app.register.Freshness;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.PackRule;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.SettingType;
import org.springframework.stereotype.Component;

/** Puts together the pages on which an owner keeps services. */
@Component
public class KeepPages {

    private final Freshness freshness;
    private final Choosing choosing;
    private final RegisterTerms terms;

    KeepPages(Freshness freshness, Choosing choosing, Packs packs) {
        this.freshness = freshness;
        this.choosing = choosing;
        this.terms = RegisterTerms.from(packs);
    }

    /** @param stale how many want confirming */
    public record KeptPage(String organisation, int stale, List<Kept> services, PackRule rule) {}

    /** @param tag that it is out of date, or closed for a time; may be empty */
    public record Kept(String id, String name, String checked, boolean isStale, String tag) {}

    /** @param id of the service, or “new” */
    public record EditPage(
            String id,
            ServiceForm form,
            Choices choices,
            List<Location> locations,
            FormProblems problems,
            PackRule rule) {

        public boolean isNew() {
            return id.equals("new");
        }
    }

    /** What may be chosen. */
    public record Choices(
            List<Option> professions,
            List<Choice> needs,
            List<Choice> modes,
            List<Choice> reaches,
            List<Choice> settings,
            List<Option> centres,
            List<Choice> conditions,
            List<Choice> days,
            List<Choice> statuses) {}

    /** @param place its identifier, or “new” */
    public record PlacePage(
            String service, String name, String place, LocationForm form, List<Choice> kinds, FormProblems problems) {

        public boolean isNew() {
            return place.equals("new");
        }
    }

    KeptPage kept(String organisation, List<ServiceEntry> entries) {
        List<Kept> kept = entries.stream().map(this::kept).toList();
        return new KeptPage(
                organisation, (int) kept.stream().filter(Kept::isStale).count(), kept, freshness.rule());
    }

    private Kept kept(ServiceEntry entry) {
        boolean stale = freshness.isStale(entry.offered().checkedOn());
        String tag = stale
                ? Words.of("register.stale", freshness.daysSince(entry.offered().checkedOn()))
                : entry.status() == ServiceEntry.Status.ACTIVE ? "" : Words.of("register.status." + entry.status());
        return new Kept(
                entry.id().toString(),
                entry.offered().name(),
                Numbers.day(entry.offered().checkedOn()),
                stale,
                tag);
    }

    EditPage edit(String id, ServiceForm form, List<Location> locations, FormProblems problems) {
        return new EditPage(id, form, choices(), locations, problems, freshness.rule());
    }

    PlacePage place(ServiceEntry entry, String place, LocationForm form, FormProblems problems) {
        return new PlacePage(
                entry.id().toString(),
                entry.offered().name(),
                place,
                form,
                choices("register.kind.", Location.Kind.values()),
                problems);
    }

    private Choices choices() {
        return new Choices(
                choosing.professions("register.chooseProfession"),
                Arrays.stream(Need.values())
                        .map(need -> Choice.of(need.name(), need.label()))
                        .toList(),
                choices("register.mode.", OfferedService.Mode.values()),
                choices("register.reach.form.", ServiceEntry.Reach.values()),
                Arrays.stream(SettingType.values())
                        .map(type -> Choice.of(type.name(), Words.of("settings", type)))
                        .toList(),
                Options.startingWith(
                        Words.of("register.noCentre"),
                        terms.centres().stream().map(kind -> Option.of(kind.code(), kind.label()))),
                terms.conditions().stream()
                        .map(one -> Choice.of(one.key(), one.name()))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Choice.of(day.name(), EntryPages.day(day)))
                        .toList(),
                choices("register.status.", ServiceEntry.Status.values()));
    }

    private static <E extends Enum<E>> List<Choice> choices(String words, E[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), Words.of(words + value.name())))
                .toList();
    }
}
