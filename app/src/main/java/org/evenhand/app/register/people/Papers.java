package org.evenhand.app.register.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.register.people.Specialist.Progress;
import org.evenhand.app.register.people.Specialist.Qualification;
import org.evenhand.app.register.people.Specialist.Role;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.packs.policy.RegisterTerms.Force;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Component;

/** What registration and qualification each post of a person asks for, and what is there. What is asked for is in the pack {@code register-terms}. */
@Component
public class Papers {

    private final RegisterTerms terms;
    private final Clock clock;

    Papers(Packs packs, Clock clock) {
        this.terms = RegisterTerms.from(packs);
        this.clock = clock;
    }

    /** How a post stands to the registers of its profession. */
    public sealed interface Registered {

        /** There is none to stand on; nothing is missing. */
        record NoRegisterExists() implements Registered {}

        /** The registration that allows it. */
        record Yes(Specialist.Registration registration) implements Registered {}

        /** It need not be held. */
        record Voluntary(List<String> bodies) implements Registered {}

        /** It must be held, and none that holds good was found. */
        record Missing(List<String> bodies) implements Registered {}
    }

    /**
     * A qualification that a post needs and that is not passed.
     *
     * @param dueOn the last day by which it must be
     * @param daysLeft negative where it is over
     */
    public record Due(
            RegisterTerms.Qualification qualification, Profession profession, LocalDate dueOn, long daysLeft) {}

    public Registered registered(Specialist person, Profession profession) {
        LocalDate today = LocalDate.now(clock);
        List<RegisterTerms.Register> registers = terms.registersOf(profession);
        if (!terms.hasRegister(profession)) {
            return new Registered.NoRegisterExists();
        }
        List<String> bodies =
                registers.stream().map(RegisterTerms.Register::body).toList();
        Optional<Specialist.Registration> good = person.registrations().stream()
                .filter(one -> bodies.contains(one.body()) && one.isGoodOn(today))
                .findFirst();
        if (good.isPresent()) {
            return new Registered.Yes(good.get());
        }
        return registers.stream().anyMatch(one -> one.force() == Force.LAW)
                ? new Registered.Missing(bodies)
                : new Registered.Voluntary(bodies);
    }

    /** What posts of today still ask for, the most pressing first. A day that was recorded counts before one that is worked out. */
    public List<Due> due(Specialist person) {
        LocalDate today = LocalDate.now(clock);
        List<Due> due = new ArrayList<>();
        for (RegisterTerms.Qualification needed : terms.qualifications()) {
            if (needed.withinYears().isEmpty()) {
                continue;
            }
            person.rolesOn(today).stream()
                    .filter(role -> needed.professions().contains(role.profession()))
                    .filter(role -> person.qualifications().stream().noneMatch(one -> isPassed(one, needed, role)))
                    .min(Comparator.comparing(Role::startsOn))
                    .ifPresent(role -> {
                        LocalDate by = dueOn(person, needed, role);
                        due.add(new Due(needed, role.profession(), by, ChronoUnit.DAYS.between(today, by)));
                    });
        }
        due.sort(Comparator.comparing(Due::dueOn));
        return due;
    }

    private static boolean isPassed(Qualification one, RegisterTerms.Qualification needed, Role role) {
        boolean counts = one.code().equals(needed.code()) || needed.instead().contains(one.code());
        return counts
                && one.progress() == Progress.PASSED
                && specialismOf(role.profession())
                        .map(wanted -> one.specialism().filter(wanted::equals).isPresent())
                        .orElse(true);
    }

    private static LocalDate dueOn(Specialist person, RegisterTerms.Qualification needed, Role role) {
        return person.qualifications().stream()
                .filter(one -> one.code().equals(needed.code()))
                .flatMap(one -> one.dueOn().stream())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> role.startsOn().plusYears(needed.withinYears().orElseThrow()));
    }

    /** A teacher of the deaf needs the specialism Hearing, and so on; empty for other professions. */
    static Optional<String> specialismOf(Profession profession) {
        return switch (profession) {
            case QTOD -> Optional.of("HEARING");
            case QTVI -> Optional.of("VISUAL");
            case QMSI -> Optional.of("MULTI_SENSORY");
            default -> Optional.empty();
        };
    }
}
