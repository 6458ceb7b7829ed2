package org.evenhand.app.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.register.Matches.PassedOver;
import org.evenhand.app.register.Matches.Why;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;

/** What the register says, in plain English. */
public final class RegisterWords {

    private RegisterWords() {}

    public static String ages(OfferedService service) {
        return service.fromAge() == service.toAge()
                ? Words.of("register.ages.one", service.fromAge())
                : Words.of("register.ages.value", service.fromAge(), service.toAge());
    }

    public static String needs(OfferedService service) {
        return service.needs().isEmpty()
                ? Words.of("register.needs.any")
                : service.needs().stream().sorted().map(Need::label).collect(Collectors.joining("; "));
    }

    /** Why nobody on the register matches; empty where somebody does. */
    public static String whyNobody(Matches matches) {
        if (!matches.able().isEmpty()) {
            return "";
        }
        if (matches.serving() == 0) {
            return Words.of("register.match.none.nobody");
        }
        return matches.passedOver().isEmpty()
                ? Words.of(
                        "register.match.none.profession",
                        matches.professions().stream().map(Profession::title).collect(Collectors.joining("; ")))
                : Words.of("register.match.none.passedOver");
    }

    /** A sentence for each service that has the profession but not the ages or needs. */
    public static List<String> passedOver(Matches matches) {
        return matches.passedOver().stream().map(RegisterWords::sentence).toList();
    }

    private static String sentence(PassedOver passed) {
        OfferedService service = passed.service();
        String why = passed.why().equals(Set.of(Why.AGES, Why.NEEDS))
                ? "BOTH"
                : passed.why().iterator().next().name();
        return Words.of(
                "register.match.passed." + why, service.name(), service.fromAge(), service.toAge(), needs(service));
    }
}
