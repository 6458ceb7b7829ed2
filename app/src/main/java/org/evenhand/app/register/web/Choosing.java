package org.evenhand.app.register.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.SettingType;
import org.springframework.stereotype.Component;

/** What may be chosen in the forms of the register. */
@Component
class Choosing {

    private final Areas areas;
    private final AreaNames names;

    Choosing(Areas areas, AreaNames names) {
        this.areas = areas;
        this.names = names;
    }

    ServicesPage.Choices forSearch(boolean withInvented) {
        return new ServicesPage.Choices(
                areas(withInvented),
                needs(),
                professions("register.anyProfession"),
                options(
                        "register.anyMode",
                        SearchForm.MODES.stream()
                                .map(mode -> Option.of(mode.name(), Words.of("register.mode." + mode)))),
                options(
                        "register.anyTime",
                        SearchForm.WEEKS.stream()
                                .map(weeks ->
                                        Option.of(Integer.toString(weeks), Words.of("register.within.value", weeks)))),
                options(
                        "register.anyAsker",
                        Stream.concat(
                                Stream.of(Option.of(SearchForm.FAMILY, Words.of("register.asker.family"))),
                                Arrays.stream(SettingType.values())
                                        .map(type -> Option.of(type.name(), Words.of("settings", type))))));
    }

    /** Every authority, and the invented one where something is offered in it. */
    private List<Option> areas(boolean withInvented) {
        return options(
                "register.anyArea",
                Stream.of(
                                withInvented
                                        ? Stream.of(
                                                Option.of(LaCode.DEMONSTRATION.code(), names.of(LaCode.DEMONSTRATION)))
                                        : Stream.<Option>of(),
                                areas.authorities().stream()
                                        .sorted(Comparator.comparing(Authority::name))
                                        .map(one -> Option.of(one.code().code(), one.name())))
                        .flatMap(Function.identity()));
    }

    List<Option> needs() {
        return options(
                "register.anyNeed", Arrays.stream(Need.values()).map(need -> Option.of(need.name(), need.label())));
    }

    /** All of them, also those that nobody offers: what is missing should be seen to be missing. */
    List<Option> professions(String first) {
        return options(first, Options.professions());
    }

    boolean knows(LaCode code) {
        return names.find(code).isPresent();
    }

    static List<Option> options(String first, Stream<Option> others) {
        return Options.startingWith(Words.of(first), others);
    }
}
