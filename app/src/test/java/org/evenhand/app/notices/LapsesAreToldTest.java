package org.evenhand.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Independents;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Role;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A registration lapses: what it opened is closed at once, and those who must know are told once. Everybody is invented. */
@EvenhandTest
class LapsesAreToldTest {

    private static final PostOffice OFFICE = PostOffice.open();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    World world;

    @Autowired
    Independents independents;

    @Autowired
    Accounts accounts;

    @Autowired
    TellingOfLapses telling;

    @Autowired
    Posting posting;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @Test
    void the_day_after_the_register_says_it_ends_roles_are_gone_and_person_and_administrator_are_told_once() {
        Person administrator = world.anAdministrator(world.anArea());
        LaCode area = world.anArea();
        String email = "independent" + UUID.randomUUID() + "@example.invalid";
        Joining.Outcome.Joined joined = (Joining.Outcome.Joined) independents.join(
                new Independents.Said("Ida (invented)", area, Profession.SLT, "HCPC", "SL00000"),
                "Ida (invented)",
                email,
                Person.PASSWORD);
        Person ida = new Person(joined.account(), joined.organisation(), area, email);
        // The register names a day long before the 365 of the pack are over.
        LocalDate last = DAY.plusDays(40);
        administrator.does(DAY, () -> {
            independents.check(joined.organisation(), "Invented: the register's page", Optional.of(last));
            return true;
        });

        Set<Role> onTheLastDay = ida.does(last, () -> accounts.rolesNow(joined.account()));
        Set<Role> after = ida.does(last.plusDays(1), () -> accounts.rolesNow(joined.account()));
        telling.tell(last);
        posting.post();
        int toldOnTheLastDay = OFFICE.to(email).size();
        telling.tell(last.plusDays(1));
        telling.tell(last.plusDays(2));
        posting.post();

        assertThat(onTheLastDay).contains(Role.TRIAGE_LEAD, Role.SERVICE_LEAD);
        assertThat(after).containsOnly(Role.SPECIALIST);
        assertThat(toldOnTheLastDay).isZero();
        // Friday 1 January 2027.
        assertThat(OFFICE.to(email)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Your registration has to be looked up again");
            assertThat(PostOffice.text(mail).replace("\n", " "))
                    .contains("until Friday 1 January 2027", "/register/me")
                    .doesNotContain("SL00000", "Ida");
        });
        assertThat(OFFICE.to(administrator.email()))
                .anySatisfy(mail -> assertThat(mail.getSubject()).isEqualTo("A registration has to be looked up again"))
                .allSatisfy(mail -> assertThat(PostOffice.text(mail)).doesNotContain("SL00000", "Ida"));
        assertThat(ida.does(last.plusDays(1), () -> independents.ranOut())).contains(last);
        assertThat(ida.does(last, () -> independents.ranOut())).isEmpty();
    }
}
