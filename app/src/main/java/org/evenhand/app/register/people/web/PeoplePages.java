package org.evenhand.app.register.people.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.register.Freshness;
import org.evenhand.app.register.Keeping;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.people.Papers;
import org.evenhand.app.register.people.Papers.Due;
import org.evenhand.app.register.people.Papers.Registered;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.app.register.people.Specialist.Qualification;
import org.evenhand.app.register.people.Specialist.Registration;
import org.evenhand.app.register.people.Specialist.Role;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Statuses;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.springframework.stereotype.Component;

/** Puts what is kept of a person into words. */
@Component
public class PeoplePages {

    private final Papers papers;
    private final Keeping keeping;
    private final Freshness freshness;
    private final RegisterTerms terms;

    PeoplePages(Papers papers, Keeping keeping, Freshness freshness, Packs packs) {
        this.papers = papers;
        this.keeping = keeping;
        this.freshness = freshness;
        this.terms = RegisterTerms.from(packs);
    }

    /** @param wants what wants doing: a registration that is missing, a qualification that is due; may be empty */
    public record Line(String id, String name, String roles, List<String> wants, boolean hasLeft) {}

    /**
     * A post.
     *
     * @param registered how it stands to the registers of its profession
     * @param isMissing whether it must be registered and is not
     */
    public record RoleLine(
            String id, String profession, String what, String registered, boolean isMissing, boolean isPast) {}

    /** @param text of one qualification */
    public record QualificationLine(String id, String text) {}

    /** @param more that the posts come to more than a full week; may be empty */
    public record Kept(
            List<SummaryRow> who,
            List<RoleLine> roles,
            List<String> registrations,
            List<QualificationLine> qualifications,
            List<String> due,
            String more) {}

    Line line(Specialist person) {
        List<String> wants = new ArrayList<>();
        if (person.leftOn().isEmpty()) {
            person.rolesOn(freshness.today()).stream()
                    .map(Role::profession)
                    .distinct()
                    .filter(profession -> papers.registered(person, profession) instanceof Registered.Missing)
                    .forEach(profession -> wants.add(Words.of("people.wants.registration", profession.title())));
            papers.due(person).stream().map(this::due).forEach(wants::add);
        }
        return new Line(
                person.id().toString(),
                person.name(),
                person.rolesOn(freshness.today()).stream()
                        .map(role -> role.profession().title())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                wants,
                person.leftOn().isPresent());
    }

    Kept kept(Specialist person) {
        return new Kept(
                who(person),
                person.roles().stream().map(role -> role(person, role)).toList(),
                person.registrations().stream().map(this::registration).toList(),
                person.qualifications().stream()
                        .map(one -> new QualificationLine(one.id().toString(), qualification(one)))
                        .toList(),
                papers.due(person).stream().map(this::due).toList(),
                person.shareOn(freshness.today()).compareTo(BigDecimal.ONE) > 0
                        ? Words.of(
                                "people.more",
                                person.shareOn(freshness.today())
                                        .stripTrailingZeros()
                                        .toPlainString())
                        : "");
    }

    private List<SummaryRow> who(Specialist person) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("joined", Numbers.day(person.joinedOn())));
        person.leftOn().ifPresent(day -> rows.add(row("left", Numbers.day(day))));
        rows.add(row("account", Words.of(person.account().isPresent() ? "people.account.yes" : "people.account.no")));
        String languages = Stream.concat(
                        person.bslLevel().isPresent()
                                ? Stream.of(Words.of(
                                        "people.card.bsl", person.bslLevel().getAsInt()))
                                : Stream.of(),
                        terms.languages().stream()
                                .filter(one -> person.languages().contains(one.code()))
                                .map(RegisterTerms.Language::name))
                .collect(Collectors.joining(", "));
        rows.add(row("languages", languages.isEmpty() ? Words.of("people.none") : languages));
        rows.add(row("aac", Words.of("people.aac." + person.aac())));
        return rows;
    }

    private static SummaryRow row(String key, String value) {
        return SummaryRow.of(Words.of("people.row." + key), value);
    }

    private RoleLine role(Specialist person, Role role) {
        Registered registered = papers.registered(person, role.profession());
        String until = role.endsOn()
                .map(day -> Words.of("people.role.until", Numbers.day(day)))
                .orElse("");
        String in = role.service()
                .flatMap(id -> keeping.find(id, person.owner()))
                .map(entry -> Words.of("people.role.in", entry.offered().name()))
                .orElse("");
        return new RoleLine(
                role.id().toString(),
                role.profession().title(),
                Words.of(
                                "people.role",
                                role.employer(),
                                role.share().stripTrailingZeros().toPlainString(),
                                Numbers.day(role.startsOn()))
                        + until
                        + in,
                registered(registered),
                registered instanceof Registered.Missing,
                role.endsOn().map(day -> day.isBefore(freshness.today())).orElse(false));
    }

    private String registered(Registered registered) {
        return switch (registered) {
            case Registered.NoRegisterExists none -> Words.of("people.registered.noRegister");
            case Registered.Yes yes ->
                Words.of(
                        "people.registered.yes",
                        body(yes.registration().body()),
                        Numbers.day(yes.registration().checkedOn()));
            case Registered.Voluntary may -> Words.of("people.registered.voluntary", bodies(may.bodies()));
            case Registered.Missing must -> Words.of("people.registered.missing", bodies(must.bodies()));
        };
    }

    private String bodies(List<String> codes) {
        return codes.stream().map(this::body).collect(Collectors.joining(" or "));
    }

    private String body(String code) {
        return terms.findBody(code).map(RegisterTerms.Body::name).orElse(code);
    }

    private String registration(Registration one) {
        return Words.of(
                        "people.registration",
                        body(one.body()),
                        one.number(),
                        Words.of("people.standing." + one.standing()),
                        Numbers.day(one.checkedOn()))
                + one.expiresOn()
                        .map(day -> Words.of("people.registration.expires", Numbers.day(day)))
                        .orElse("");
    }

    private String qualification(Qualification one) {
        String name = terms.findQualification(one.code())
                .map(RegisterTerms.Qualification::name)
                .orElse(one.code());
        String special = one.specialism()
                .map(code -> ", " + Words.of("people.specialism." + code))
                .orElse("");
        String ended = one.endsOn().map(day -> ", " + Numbers.day(day)).orElse("");
        String due = one.dueOn()
                .filter(day -> one.progress() != Specialist.Progress.PASSED)
                .map(day -> Words.of("people.qualification.due", Numbers.day(day)))
                .orElse("");
        return name + special + ": " + Words.of("people.progress." + one.progress()) + ended + due;
    }

    private String due(Due due) {
        String key = due.daysLeft() < 0 ? "people.due.late" : "people.due.left";
        String what = Words.of(key, names(due.qualification()), Numbers.day(due.dueOn()), Math.abs(due.daysLeft()));
        // As old as the limit is, it may rest on what nobody read in its source; then the reader is told.
        return switch (due.qualification().basis()) {
            case KNOWLEDGE, ASSUMPTION ->
                Words.of(
                        "people.due.basis",
                        what,
                        Statuses.meaning(due.qualification().basis()));
            case PRIMARY, SECONDARY, DERIVED, LOCAL_ENTRY -> what;
        };
    }

    /** Its own, and those of what counts in its place. */
    private String names(RegisterTerms.Qualification needed) {
        return Stream.concat(
                        Stream.of(needed.name()),
                        needed.instead().stream()
                                .flatMap(code -> terms.findQualification(code).stream())
                                .map(RegisterTerms.Qualification::name))
                .reduce((one, other) -> Words.of("people.due.either", one, other))
                .orElseThrow();
    }

    /** Services of the organisation, for the post in one of them. */
    List<ServiceEntry> services(Specialist person) {
        return keeping.servicesOf(person.owner());
    }
}
