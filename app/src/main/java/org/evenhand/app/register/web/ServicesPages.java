package org.evenhand.app.register.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.RegisterWords;
import org.evenhand.app.register.Specialists;
import org.evenhand.app.register.Wanted;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Component;

/** Puts together what the list of services shows. */
@Component
class ServicesPages {

    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_SHOWN = 40;

    private final Specialists specialists;
    private final Areas areas;

    ServicesPages(Specialists specialists, Areas areas) {
        this.specialists = specialists;
        this.areas = areas;
    }

    ServicesPage of(String area, String need, String profession, String age) {
        List<Problem> problems = new ArrayList<>();
        Optional<LaCode> where =
                read("area", area, LaCode::of, problems).filter(code -> known(code) || problem("area", area, problems));
        Optional<Need> which = read("need", need, Need::of, problems);
        Optional<Profession> who = read("profession", profession, Profession::of, problems);
        OptionalInt years = years(age, problems);
        List<OfferedService> all =
                specialists.list(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty()));
        List<OfferedService> found =
                problems.isEmpty() ? specialists.list(new Wanted(where, which, who, years)) : List.of();
        return new ServicesPage(
                where.map(LaCode::code).orElse(""),
                which.map(Need::name).orElse(""),
                who.map(Profession::name).orElse(""),
                shortened(age),
                areaOptions(all),
                needOptions(),
                professionOptions(),
                new FormProblems(problems),
                problems.isEmpty() ? count(found.size()) : "",
                problems.isEmpty() ? note(all, found) : "",
                found.stream().limit(MOST_SHOWN).map(this::listed).toList());
    }

    private static <T> Optional<T> read(
            String field, String typed, Function<String, T> reader, List<Problem> problems) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(typed));
        } catch (NotUnderstood wrong) {
            problem(field, typed, problems);
            return Optional.empty();
        }
    }

    private static boolean problem(String field, String typed, List<Problem> problems) {
        problems.add(new Problem(field, Words.of("register.problem." + field, shortened(typed))));
        return false;
    }

    private static OptionalInt years(String typed, List<Problem> problems) {
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (typed.matches("\\d{1,2}") && Integer.parseInt(typed) <= OfferedService.OLDEST) {
            return OptionalInt.of(Integer.parseInt(typed));
        }
        problem("age", typed, problems);
        return OptionalInt.empty();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private boolean known(LaCode code) {
        return code.isDemonstration() || areas.find(code).isPresent();
    }

    private static String count(int found) {
        return switch (found) {
            case 0 -> Words.of("register.count.none");
            case 1 -> Words.of("register.count.one");
            default -> Words.of("register.count.many", Numbers.whole(found));
        };
    }

    private static String note(List<OfferedService> all, List<OfferedService> found) {
        if (found.size() > MOST_SHOWN) {
            return Words.of("register.first", MOST_SHOWN);
        }
        if (!found.isEmpty()) {
            return "";
        }
        if (all.isEmpty()) {
            return Words.of("register.empty.register");
        }
        boolean onlyInvented = all.stream().allMatch(service -> service.home().isDemonstration());
        return Words.of(onlyInvented ? "register.empty.demonstration" : "register.empty.filtered");
    }

    /** Every authority, and the invented one where something is offered in it. */
    private List<Option> areaOptions(List<OfferedService> all) {
        Stream<Option> invented =
                all.stream().anyMatch(service -> service.home().isDemonstration())
                        ? Stream.of(Option.of(LaCode.DEMONSTRATION.code(), name(LaCode.DEMONSTRATION)))
                        : Stream.of();
        return Stream.of(
                        Stream.of(Option.of("", Words.of("register.anyArea"))),
                        invented,
                        areas.authorities().stream()
                                .sorted(Comparator.comparing(Authority::name))
                                .map(authority -> Option.of(authority.code().code(), authority.name())))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<Option> needOptions() {
        return Stream.concat(
                        Stream.of(Option.of("", Words.of("register.anyNeed"))),
                        Arrays.stream(Need.values()).map(need -> Option.of(need.name(), need.label())))
                .toList();
    }

    /** All of them, also those that nobody offers: what is missing should be seen to be missing. */
    private static List<Option> professionOptions() {
        return Stream.concat(
                        Stream.of(Option.of("", Words.of("register.anyProfession"))),
                        Arrays.stream(Profession.values())
                                .sorted(Comparator.comparing(Profession::title))
                                .map(profession -> Option.of(profession.name(), profession.title())))
                .toList();
    }

    private ServicesPage.Listed listed(OfferedService service) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("profession", service.profession().title()));
        rows.add(row("needs", RegisterWords.needs(service)));
        rows.add(row("ages", RegisterWords.ages(service)));
        rows.add(row("mode", Words.of("register.mode." + service.mode())));
        rows.add(row("area", name(service.home())));
        if (!service.sharedWith().isEmpty()) {
            rows.add(row(
                    "shared",
                    String.join(
                            ", ",
                            service.sharedWith().stream()
                                    .map(this::name)
                                    .sorted()
                                    .toList())));
        }
        rows.add(row(
                "begins",
                service.nextCapacity().map(Numbers::day).orElseGet(() -> Words.of("register.begins.unknown"))));
        rows.add(row("checked", Numbers.day(service.checkedOn())));
        return new ServicesPage.Listed(service.name(), service.home().isDemonstration(), rows);
    }

    private static SummaryRow row(String key, String value) {
        return SummaryRow.of(Words.of("register.row." + key), value);
    }

    private String name(LaCode code) {
        return code.isDemonstration()
                ? Words.of("equity.demonstration")
                : areas.find(code).map(Authority::name).orElse(code.code());
    }
}
