package org.evenhand.app.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.drafts.Drafting;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Draft;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.people.Accounts;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.test.context.TestPropertySource;

/** What is due is gone, what is not due stays, and the record still verifies. In a database of its own, because here decades pass. */
@EvenhandTest
@TestPropertySource(properties = "evenhand.site.operator=Those who test how long things are kept")
class RetentionTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 2, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The child of the tests was born in March 2022: 25 at the latest on the last of March 2047. */
    private static final LocalDate LAST_DAY_OF_CHILD = LocalDate.of(2047, 3, 31);

    @Autowired
    World world;

    @Autowired
    Drafting drafting;

    @Autowired
    Triaging triaging;

    @Autowired
    Contacting contacting;

    @Autowired
    Advising advising;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Requests requests;

    @Autowired
    FamilyLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Retaining retaining;

    @Autowired
    Database database;

    private int lookOn(LocalDate day) {
        return on(day, retaining::forgetWhatIsDue);
    }

    private static <T> T on(LocalDate day, ScopedValue.CallableOp<T, RuntimeException> work) {
        return HoldableClock.holding(
                day.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant(), work);
    }

    private RequestId asked(Person nursery, Answers answers) {
        return world.asks(nursery, ASKED, answers);
    }

    private List<String> kinds(UUID subject) {
        return ledger.of(subject).stream().map(line -> line.happening().kind()).toList();
    }

    /** In tests, people with the same password share a hash, and it stays with the others. */
    private String aHashOfTheirOwn(String where) {
        return new Stored(database)
                .column(
                        "update people.account set password_hash = '{pbkdf2}' || md5(id::text) where %s returning password_hash"
                                .formatted(where))
                .getFirst();
    }

    private String sealed(String columns, String table, String where) {
        return new Stored(database)
                .column("select %s from %s where %s".formatted(columns, table, where))
                .getFirst();
    }

    @Test
    void what_was_said_of_a_child_and_what_was_advised_is_destroyed_with_its_keys_when_the_child_is_25() {
        Stored stored = new Stored(database);
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person service = world.aService(area);
        Person therapist = world.aSpecialistOf(service);
        world.offers(service, Profession.SLT);
        RequestId request = asked(nursery, aChildWhoStammers());
        nursery.does(LAST_DAY_OF_CHILD, () -> links.make(request));
        service.does(ASKED, () -> triaging.accept(request, therapist.account()));
        therapist.does(ASKED, () -> contacting.firstSeen(request, ASKED));
        Advising.Advised.Given advice =
                (Advising.Advised.Given) therapist.does(ASKED, () -> advising.advise(adviceOn(request)));
        String ofRequest = "id = '%s'".formatted(request.value());
        String ofAdvice = "request = '%s'".formatted(request.value());
        List<String> secrets = Stream.of(
                        sealed("subject_key", "access.request", ofRequest),
                        sealed("answers_sealed", "access.request", ofRequest),
                        sealed("subject_key", "accountability.advice", ofAdvice),
                        sealed("summary_sealed", "accountability.advice", ofAdvice),
                        sealed("what_sealed", "accountability.recommendation", ofAdvice),
                        sealed("why_sealed", "accountability.recommendation", ofAdvice))
                .toList();
        assertThat(stored.dump()).as("the search works").contains(secrets);
        assertThat(stored.filesHold(secrets.getFirst())).as("the search works").isTrue();

        lookOn(LAST_DAY_OF_CHILD);
        assertThat(nursery.does(() -> requests.open(request))).as("not yet").isPresent();
        assertThat(nursery.does(() -> recommendations.find(advice.id())))
                .as("not yet")
                .isPresent();

        lookOn(LAST_DAY_OF_CHILD.plusDays(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                stored.column("select erased_on::text from accountability.advice where " + ofAdvice))
                        .containsExactly("2047-04-01"));

        assertThat(stored.dump()).doesNotContain(secrets);
        assertThat(secrets).noneMatch(stored::filesHold);
        assertThat(nursery.does(() -> requests.find(request))).isEmpty();
        assertThat(nursery.does(() -> recommendations.find(advice.id()))).isEmpty();
        assertThat(nursery.does(requests::sent)).isEmpty();
        assertThat(stored.column("select request::text from access.consent where " + ofAdvice))
                .isEmpty();
        assertThat(stored.column("select request::text from access.family_link where " + ofAdvice))
                .isEmpty();
        assertThat(kinds(request.value())).endsWith("RequestErased");
        assertThat(stored.column(
                        "select count(*) from ledger.entry where kind = 'AdviceErased' and content like '%%%s%%'"
                                .formatted(request.value())))
                .containsExactly("1");
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void a_family_s_address_goes_thirty_days_after_it_ran_out() {
        Person nursery = world.aNursery(world.anArea());
        RequestId request = asked(nursery, aChildWhoStammers());
        LocalDate runsOut =
                nursery.does(ASKED, () -> links.make(request)).orElseThrow().expiresOn();

        lookOn(runsOut.plusDays(30));
        boolean onTheLastDay = nursery.does(() -> links.find(request)).isPresent();
        lookOn(runsOut.plusDays(31));

        assertThat(onTheLastDay).isTrue();
        assertThat(nursery.does(() -> links.find(request))).isEmpty();
    }

    @Test
    void where_a_family_is_told_is_forgotten_on_the_day_after_its_address_ran_out() {
        Person nursery = world.aNursery(world.anArea());
        RequestId request = asked(nursery, aChildWhoStammers());
        FamilyLinks.Made made = nursery.does(ASKED, () -> links.make(request)).orElseThrow();
        HoldableClock.holding(
                ASKED.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant(),
                () -> links.leave(made.secret(), EmailAddress.of("family@example.invalid")));

        lookOn(made.expiresOn());
        boolean onTheLastDay = isToldByEmail(nursery, request);
        lookOn(made.expiresOn().plusDays(1));

        assertThat(onTheLastDay).isTrue();
        assertThat(isToldByEmail(nursery, request)).isFalse();
    }

    private boolean isToldByEmail(Person nursery, RequestId request) {
        return nursery.does(() -> links.find(request)).orElseThrow().isToldByEmail();
    }

    @Test
    void a_request_about_a_group_goes_six_years_after_the_last_thing_that_was_recorded_of_it() {
        Person nursery = world.aNursery(world.anArea());
        RequestId request = asked(
                nursery,
                Answers.ofGroup(
                        Facts.of(Facts.About.SEVERAL_CHILDREN, Facts.Area.SPEECH_AND_LANGUAGE),
                        Answers.AgeGroup.FROM_2_TO_4,
                        "Several hardly speak",
                        "",
                        new Answers.Contact("Sam", "020 7946 0000", "")));

        lookOn(ASKED.plusYears(6));
        Optional<Answers> onTheLastDay = nursery.does(() -> requests.open(request));
        lookOn(ASKED.plusYears(6).plusDays(1));

        assertThat(onTheLastDay).isPresent();
        assertThat(nursery.does(() -> requests.open(request))).isEmpty();
    }

    @Test
    void a_form_that_was_left_goes_after_thirty_days_and_one_that_was_not_stays() {
        Person left = world.aNursery(world.anArea());
        Person busy = world.aNursery(world.anArea());
        left.does(ASKED, () -> drafting.save(FormToken.random(), Map.of("noticed", List.of("Hardly speaks"))));
        busy.does(
                ASKED.plusDays(1), () -> drafting.save(FormToken.random(), Map.of("noticed", List.of("Hardly hears"))));
        String secret = sealed(
                "answers_sealed",
                "access.draft",
                "person = '%s'".formatted(left.account().value()));

        lookOn(ASKED.plusDays(30));
        List<?> onTheLastDay = left.does(drafting::list);
        lookOn(ASKED.plusDays(31));

        assertThat(onTheLastDay).hasSize(1);
        assertThat(left.does(drafting::list)).isEmpty();
        assertThat(busy.does(drafting::list)).hasSize(1);
        assertThat(new Stored(database).dump()).doesNotContain(secret);
        assertThat(kinds(left.account().value())).containsExactly("AccountMade", "DraftErased");
    }

    @Test
    void who_has_not_signed_in_for_two_years_is_forgotten_and_who_has_is_not() {
        Person gone = on(ASKED, () -> world.aNursery(world.anArea()));
        Person here = on(ASKED, () -> world.aNursery(world.anArea()));
        LocalDate lastDay = ASKED.plusYears(2);
        String where = "id = '%s'".formatted(gone.account().value());
        List<String> secrets = List.of(
                sealed("subject_key", "people.account", where),
                sealed("name_sealed", "people.account", where),
                sealed("email_sealed", "people.account", where),
                sealed("email_index", "people.account", where),
                aHashOfTheirOwn(where));
        on(lastDay, () -> {
            accounts.noteSignIn(new AuthenticationSuccessEvent(
                    new TestingAuthenticationToken(accounts.loadUserByUsername(here.email()), "")));
            return here;
        });

        lookOn(lastDay);
        assertThat(accounts.loadUserByUsername(gone.email())).as("not yet").isNotNull();
        lookOn(lastDay.plusDays(1));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> accounts.loadUserByUsername(gone.email()))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThat(accounts.loadUserByUsername(here.email())).isNotNull();
        assertThat(new Stored(database).dump()).doesNotContain(secrets);
        assertThat(kinds(gone.account().value())).endsWith("AccountErased");
    }

    @Test
    void looking_twice_changes_nothing_and_the_record_still_verifies() {
        Person nursery = world.aNursery(world.anArea());
        asked(nursery, aChildWhoStammers());
        nursery.does(ASKED, () -> drafting.save(FormToken.random(), Map.of("noticed", List.of("Hardly speaks"))));

        int first = lookOn(LAST_DAY_OF_CHILD.plusDays(1));
        Verdict after = ledger.verify();
        int second = lookOn(LAST_DAY_OF_CHILD.plusDays(1));

        // At least the child's request, the form and the account; what other tests left is due as well.
        assertThat(first).isGreaterThanOrEqualTo(3);
        assertThat(second).isZero();
        assertThat(after).isInstanceOf(Verdict.Intact.class);
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
    }

    private static Draft adviceOn(RequestId request) {
        return new Draft(
                UUID.randomUUID(),
                request,
                "Stammers when hurried",
                "Read together, one to one",
                "So that speaking becomes easy in one place first",
                Profession.TA,
                new Amount(10, 3, Amount.Per.WEEK, 12),
                "EAH_ADVICE_SETTING",
                ASKED.plusDays(60));
    }
}
