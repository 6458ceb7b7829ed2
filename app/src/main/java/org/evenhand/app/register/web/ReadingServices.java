package org.evenhand.app.register.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.app.register.Freshness;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.register.web.ServiceForm.Keeper;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.packs.services.Shapes;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of a service. Every fault is found in one go, and says how to put it right. */
@Component
class ReadingServices {

    private static final int MOST_WEEKS = 520;

    private final Areas areas;
    private final RegisterTerms terms;
    private final Freshness freshness;

    ReadingServices(Areas areas, Packs packs, Freshness freshness) {
        this.areas = areas;
        this.terms = RegisterTerms.from(packs);
        this.freshness = freshness;
    }

    String authority(LaCode code) {
        return areas.find(code).map(Authority::name).orElse(code.code());
    }

    String language(String code) {
        return terms.findLanguage(code).map(RegisterTerms.Language::name).orElse(code);
    }

    /** Empty, with problems, where something is wrong. Its owner says that all of it is right today. */
    Optional<ServiceEntry> read(ServiceForm form, ServiceId id, Keeper keeper, List<Problem> problems) {
        String name = Entered.needed("name", form.name(), 200, words("name"), problems);
        String description = Entered.atMost("description", form.description(), 2000, problems);
        Optional<Profession> profession = Entered.choice(
                "profession", form.profession(), List.of(Profession.values()), words("profession"), problems);
        Set<Need> needs = chosen("needs", form.needs(), Need.values(), problems);
        int fromAge = age("fromAge", form.fromAge(), problems);
        int toAge = age("toAge", form.toAge(), problems);
        if (fromAge >= 0 && toAge >= 0 && fromAge > toAge) {
            problems.add(new Problem("toAge", Words.of("register.form.ages", toAge, fromAge)));
        }
        Optional<OfferedService.Mode> mode =
                Entered.choice("mode", form.mode(), List.of(OfferedService.Mode.values()), words("mode"), problems);
        Optional<ServiceEntry.Reach> reach =
                Entered.choice("reach", form.reach(), List.of(ServiceEntry.Reach.values()), words("reach"), problems);
        Set<LaCode> shared = authorities(form.sharedWith(), keeper.home(), problems);
        Optional<String> centre = centre(form.centre(), problems);
        Set<String> conditions = conditions(form.conditions(), problems);
        Set<SettingType> settings = chosen("settings", form.settings(), SettingType.values(), problems);
        String how = Entered.atMost("how", form.how(), 1000, problems);
        Optional<LocalDate> begins = Entered.day("begins", form.day(), form.month(), form.year(), problems);
        Optional<ServiceEntry.Wait> wait = wait(form.waitWeeks(), problems);
        Set<String> languages = languages(form.languages(), problems);
        ServiceEntry.Contact contact = contact(form, problems);
        Optional<ServiceEntry.Hours> hours = hours(form, problems);
        Optional<ServiceEntry.Status> status = Entered.choice(
                "status", form.status(), List.of(ServiceEntry.Status.values()), words("status"), problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        OfferedService offered = new OfferedService(
                id,
                keeper.organisation(),
                name,
                profession.orElseThrow(),
                needs,
                fromAge,
                toAge,
                mode.orElseThrow(),
                keeper.home(),
                shared,
                begins,
                freshness.today());
        return Optional.of(new ServiceEntry(
                offered,
                status.orElseThrow(),
                description,
                centre,
                conditions,
                new ServiceEntry.Asked(settings, "yes".equals(Entered.text(form.families())), how),
                reach.orElseThrow(),
                wait,
                languages,
                contact,
                hours,
                List.of(),
                "",
                edition(form.edition())));
    }

    /** One that cannot be read is none that was ever saved, so that nothing is written over. */
    private static int edition(@Nullable String entered) {
        String text = Entered.text(entered);
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    private static int age(String field, @Nullable String entered, List<Problem> problems) {
        String text = Entered.text(entered);
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= OfferedService.OLDEST) {
            return Integer.parseInt(text);
        }
        problems.add(new Problem(field, Words.of("register.form.age", SearchForm.shortened(text))));
        return -1;
    }

    private static <E extends Enum<E>> Set<E> chosen(
            String field, @Nullable List<String> entered, E[] values, List<Problem> problems) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String name : ServiceForm.all(entered)) {
            Arrays.stream(values)
                    .filter(value -> value.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            chosen::add,
                            () -> problems.add(
                                    new Problem(field, Words.of("register.form.unknown", SearchForm.shortened(name)))));
        }
        return chosen;
    }

    private Set<LaCode> authorities(@Nullable String entered, LaCode home, List<Problem> problems) {
        Set<LaCode> found = new LinkedHashSet<>();
        for (String line : lines(entered)) {
            areas.findByName(line)
                    .ifPresentOrElse(
                            one -> found.add(one.code()),
                            () -> problems.add(new Problem(
                                    "sharedWith", Words.of("register.form.authority", SearchForm.shortened(line)))));
        }
        found.remove(home);
        return found;
    }

    private Set<String> languages(@Nullable String entered, List<Problem> problems) {
        Set<String> found = new LinkedHashSet<>();
        for (String line : lines(entered)) {
            terms.findLanguageNamed(line)
                    .ifPresentOrElse(
                            one -> found.add(one.code()),
                            () -> problems.add(new Problem(
                                    "languages", Words.of("register.form.language", SearchForm.shortened(line)))));
        }
        return found;
    }

    private static List<String> lines(@Nullable String entered) {
        return Entered.text(entered)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Optional<String> centre(@Nullable String entered, List<Problem> problems) {
        String code = Entered.text(entered);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (terms.findCentre(code).isEmpty()) {
            problems.add(new Problem("centre", Words.of("register.form.unknown", SearchForm.shortened(code))));
        }
        return Optional.of(code);
    }

    private Set<String> conditions(@Nullable List<String> entered, List<Problem> problems) {
        return ServiceForm.all(entered).stream()
                .filter(key -> {
                    boolean known = terms.findCondition(key).isPresent();
                    if (!known) {
                        problems.add(new Problem(
                                "conditions", Words.of("register.form.unknown", SearchForm.shortened(key))));
                    }
                    return known;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<ServiceEntry.Wait> wait(@Nullable String entered, List<Problem> problems) {
        String text = Entered.text(entered);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > MOST_WEEKS) {
            problems.add(new Problem("waitWeeks", Words.of("register.form.wait", SearchForm.shortened(text))));
            return Optional.empty();
        }
        return Optional.of(new ServiceEntry.Wait(Integer.parseInt(text), freshness.today()));
    }

    private static ServiceEntry.Contact contact(ServiceForm form, List<Problem> problems) {
        return new ServiceEntry.Contact(
                Entered.atMost("post", form.post(), 200, problems),
                matching("email", form.email(), Shapes::isEmail, problems),
                matching("phone", form.phone(), Shapes::isPhone, problems),
                matching("website", form.website(), Shapes::isWebsite, problems));
    }

    private static String matching(
            String field, @Nullable String entered, Predicate<String> form, List<Problem> problems) {
        String text = Entered.text(entered);
        if (!text.isEmpty() && !form.test(text)) {
            problems.add(new Problem(field, Words.of("register.form." + field)));
        }
        return text;
    }

    private static Optional<ServiceEntry.Hours> hours(ServiceForm form, List<Problem> problems) {
        Set<DayOfWeek> days = chosen("days", form.days(), DayOfWeek.values(), problems);
        String notes = Entered.atMost("hoursNotes", form.hoursNotes(), 500, problems);
        boolean saysTimes = !(Entered.text(form.opens()) + Entered.text(form.closes())).isEmpty();
        if (days.isEmpty() && !saysTimes) {
            if (!notes.isEmpty()) {
                problems.add(new Problem("days", words("days")));
            }
            return Optional.empty();
        }
        if (days.isEmpty()) {
            problems.add(new Problem("days", words("days")));
        }
        Optional<LocalTime> opens = time("opens", form.opens(), problems);
        Optional<LocalTime> closes = time("closes", form.closes(), problems);
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        if (!closes.get().isAfter(opens.get())) {
            problems.add(new Problem("closes", Words.of("register.form.closesBefore")));
        }
        return Optional.of(new ServiceEntry.Hours(days, opens.get(), closes.get(), notes));
    }

    private static Optional<LocalTime> time(String field, @Nullable String entered, List<Problem> problems) {
        Optional<LocalTime> time = Shapes.time(Entered.text(entered));
        if (time.isEmpty()) {
            problems.add(new Problem(field, Words.of("register.form.time")));
        }
        return time;
    }

    private static String words(String field) {
        return Words.of("register.form." + field);
    }
}
