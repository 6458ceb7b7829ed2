package org.evenhand.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.counts.RequestsCounted;
import org.evenhand.app.access.statutory.StatutoryLedger;
import org.evenhand.app.access.statutory.StatutoryTime;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Lending;
import org.evenhand.app.capacity.LoanId;
import org.evenhand.app.capacity.LoanStep;
import org.evenhand.app.capacity.Offer;
import org.evenhand.app.capacity.OfferId;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.evaluation.Evaluated.Line;
import org.evenhand.app.evaluation.Evaluated.OfMeasure;
import org.evenhand.app.evaluation.Value.Known;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.Offering;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.visits.VisitsMade;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An invented area in the twelve weeks before and the twelve since a change, small enough to be worked out by hand. */
@EvenhandTest
class EvaluatingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 8);
    private static final LocalDate CHANGE = LocalDate.of(2026, 8, 31);

    /** One of each kind of the pack. */
    private static final List<SettingType> ONE_OF_EACH = List.of(
            SettingType.CHILDMINDER,
            SettingType.PVI_NURSERY,
            SettingType.MAINTAINED_NURSERY_SCHOOL,
            SettingType.PRIMARY,
            SettingType.SPECIAL,
            SettingType.FE_COLLEGE,
            SettingType.OTHER);

    @Autowired
    World world;

    @Autowired
    Evaluating evaluating;

    @Autowired
    ChoosingPeriods choosing;

    @Autowired
    RequestsCounted requests;

    @Autowired
    VisitsMade visits;

    @Autowired
    StatutoryLedger statutory;

    @Autowired
    Stating stating;

    @Autowired
    Lending lending;

    @Autowired
    Offering offering;

    @Autowired
    MadeRows rows;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person service;
    private Person therapist;
    private Person commissioner;
    private RequestId pattern;

    @BeforeEach
    void an_area() {
        nursery = world.aNursery(world.anArea());
        service = world.aService(nursery.area());
        therapist = world.aSpecialistOf(service);
        commissioner = world.aCommissioner(nursery.area());
        world.offers(service, Profession.SLT);
        // Long before both periods, and nobody took it: it is copied, and itself counts nowhere.
        pattern = world.asks(nursery, LocalDate.of(2026, 1, 5), World.aChildWhoStammers());
    }

    @Test
    void the_last_weeks_that_are_over_are_compared_with_as_many_before() {
        Periods periods = commissioner.does(TODAY, choosing::last);

        assertThat(periods).isEqualTo(new Periods(new Period(FIRST, CHANGE), new Period(CHANGE, TODAY)));
        assertThat(commissioner.does(TODAY.plusDays(6), choosing::last)).isEqualTo(periods);
    }

    @Test
    void waits_are_followed_alike_and_told_by_kind_of_setting() {
        for (SettingType type : ONE_OF_EACH) {
            copies(7, type, "FIRST_SEEN", LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 29));
            copies(5, type, "FIRST_SEEN", LocalDate.of(2026, 6, 15), LocalDate.of(2026, 7, 13));
            copies(4, type, "FIRST_SEEN", LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 14));
            copies(8, type, "RECEIVED", LocalDate.of(2026, 9, 7), null);
        }
        copies(3, SettingType.PRIMARY, "RECEIVED", TODAY, null);

        Evaluated shown = shown();

        // Of 12, 7 were seen after 14 days and all after 28: half within 14, nine in ten within 28. 12 rounds to 10, 7
        // × 12 to 85.
        for (Line line : measure(shown, "wait-half").lines()) {
            assertThat(((Known) line.before().value()).number()).isEqualTo(14);
            assertThat(((Known) line.before().value()).interval()).isPresent();
            assertThat(line.before().cases())
                    .isEqualTo(OptionalLong.of(line.kind().isPresent() ? 10 : 85));
            // 8 of 12 still wait on Sunday 22 November, 76 days after 7 September.
            assertThat(line.since().value()).isEqualTo(new Value.MoreThan(76));
        }
        assertThat(measure(shown, "wait-nine-in-ten").lines())
                .hasSize(8)
                .allSatisfy(line ->
                        assertThat(((Known) line.before().value()).number()).isEqualTo(28));
        assertThat(commissioner.does(() -> requests.firstWaits(nursery.area(), CHANGE, TODAY)))
                .as("what was asked today belongs to no week that is over")
                .hasSize(84);
    }

    @Test
    void the_page_and_its_download_tell_each_kind_of_setting_where_it_is_not_small() {
        for (SettingType type : ONE_OF_EACH) {
            copies(7, type, "FIRST_SEEN", LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 29));
            copies(5, type, "FIRST_SEEN", LocalDate.of(2026, 6, 15), LocalDate.of(2026, 7, 13));
            copies(12, type, "RECEIVED", LocalDate.of(2026, 9, 7), null);
        }
        Browser browser = new Browser(port).signIn(commissioner);

        Shown page = browser.get("/indicators?from-day=8&from-month=6&from-year=2026&change-day=31&change-month=8"
                + "&change-year=2026&until-day=15&until-month=11&until-year=2026");
        Shown file = browser.get(page.document().select("a[download]").attr("href"));

        // As above. The interval of the curve after 14 days, 5 of 12 waiting, is 0.15 to 0.67 and holds a half; after
        // 28 days nobody waits and it
        // has none, so that nothing bounds the median from above. All 12 of the others still wait on 15 November, 69
        // days after 7 September.
        assertThat(page.document()
                        .select("table:has(caption:contains(3. Half had)) tr:has(th:contains(Colleges))")
                        .text())
                .isEqualTo("Colleges 14 days (14 or more) 10 requests more than 69 days 10 requests");
        assertThat(file.document().wholeText())
                .contains(
                        ",3,wait-half,COLLEGE,BEFORE,2026-06-08,2026-08-30,SHOWN,14.00,",
                        ",3,wait-half,COLLEGE,SINCE,2026-08-31,2026-11-15,MORE_THAN,69,,,DAYS,10,requests,");
    }

    @Test
    void second_waits_are_a_share_of_what_a_service_has_in_hand() {
        for (SettingType type : ONE_OF_EACH) {
            copies(16, type, "FIRST_SEEN", LocalDate.of(2026, 7, 6), LocalDate.of(2026, 7, 20));
        }
        rows.again(nursery, service, 4, SettingType.PRIMARY, LocalDate.of(2026, 10, 5));

        OfMeasure measured = measure(shown(), "second-waits");

        Known school = (Known) line(measured, "SCHOOL").since().value();
        assertThat(((Known) line(measured, "SCHOOL").before().value()).number()).isEqualTo(0);
        assertThat(school.number()).isEqualTo(0.25);
        // Wilson, 4 of 16, z² = 3.8415: (4 + 1.9207) / 19.8415 = 0.2984; ± 1.96 √(4 × 12 / 16 + 0.9604) / 19.8415 =
        // 0.1966
        assertThat(school.interval().orElseThrow().low()).isCloseTo(0.1018, within(1e-4));
        assertThat(school.interval().orElseThrow().high()).isCloseTo(0.4950, within(1e-4));
        // 4 of 7 × 16
        assertThat(((Known) measured.lines().getFirst().since().value()).number())
                .isCloseTo(4 / 112.0, within(1e-9));
    }

    @Test
    void time_with_settings_is_counted_apart_from_statutory_time() {
        visits(12, LocalDate.of(2026, 8, 30), "22:00", 60, "ATTENDED", null);
        visits(24, CHANGE, "09:00", 90, "ATTENDED", null);
        visits(1, CHANGE, "11:00", 60, "CONFIRMED", null);
        RequestId assessed = world.asks(nursery, LocalDate.of(2026, 9, 1), World.aChildToBeAssessed());
        visits(1, LocalDate.of(2026, 9, 2), "13:00", 60, "ATTENDED", assessed);
        service.does(
                LocalDate.of(2026, 9, 3),
                () -> statutory.record(new StatutoryTime(
                        assessed, Profession.EP, LocalDate.of(2026, 9, 3), new BigDecimal("4"), "HIGH_NEEDS")));

        List<VisitsMade.ToSetting> before = commissioner.does(() -> visits.of(nursery.area(), FIRST, CHANGE));
        List<VisitsMade.ToSetting> since = commissioner.does(() -> visits.of(nursery.area(), CHANGE, TODAY));

        // 12 × 60 and 24 × 90 minutes; what was only confirmed and what was for an assessment is in neither.
        assertThat(before).extracting(VisitsMade.ToSetting::minutes).containsExactly(720L);
        assertThat(since)
                .extracting(VisitsMade.ToSetting::minutes, VisitsMade.ToSetting::visits)
                .containsExactly(tuple(2160L, 24L));
        assertThat(commissioner.does(() -> requests.statutory(nursery.area(), CHANGE, TODAY)))
                .containsExactly(new RequestsCounted.Statutory(SettingType.OTHER, new BigDecimal("4.00"), 1));
    }

    @Test
    void days_that_services_stated_say_what_is_ring_fenced_and_vacant_and_what_crossed_the_border() {
        Person neighbour = world.aService(world.anArea());
        service.does(FIRST, () -> stating.state(said(FIRST, CHANGE, "5", "5", "1")));
        service.does(FIRST, () -> stating.state(said(CHANGE, TODAY.plusWeeks(4), "5", "4", "1")));
        Weeks lent = new Weeks(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 30));
        OfferId offer = new OfferId(id(service.does(
                CHANGE,
                () -> lending.offer(new Lending.Offered(
                        service.area(), Profession.SLT, day("1"), lent, Offer.Mode.REMOTE, OptionalInt.empty(), "")))));
        LoanId loan =
                new LoanId(id(neighbour.does(CHANGE, () -> lending.ask(offer, neighbour.area(), day("1"), lent))));
        service.does(CHANGE, () -> lending.take(loan, LoanStep.ACCEPT));

        Evaluated shown = shown();
        Evaluated theirs = neighbour.does(TODAY, () -> evaluating.of(neighbour.area(), choosing.last()));

        // (5 − 1) of 5 and (4 − 1) of 4; 0 of 5 and 1 of 5; the Mondays 5 October to 16 November are seven.
        assertThat(whole(shown, "ring-fenced")).containsExactly(0.8, 0.75);
        assertThat(whole(shown, "vacancies")).containsExactly(0.0, 0.2);
        assertThat(whole(shown, "days-lent")).containsExactly(0.0, 7.0);
        assertThat(whole(shown, "days-borrowed")).containsExactly(0.0, 0.0);
        assertThat(whole(theirs, "days-borrowed")).containsExactly(0.0, 7.0);
        assertThat(measure(theirs, "vacancies").lines().getFirst().before().value())
                .isEqualTo(new Value.NotKnown(Value.Reason.NO_DAYS_STATED));
    }

    @Test
    void a_listing_that_nobody_confirmed_for_too_long_is_known_of_today_only() {
        service.does(() -> {
            offering.offer(new OfferedService(
                    ServiceId.random(),
                    service.organisation(),
                    "Confirmed in June",
                    Profession.OT,
                    Set.of(),
                    0,
                    25,
                    OfferedService.Mode.IN_PERSON,
                    service.area(),
                    Set.of(),
                    Optional.empty(),
                    FIRST));
            return true;
        });

        Line line = measure(shown(), "stale").lines().getFirst();

        // 8 June is more than 90 days before 23 November, 1 November is not: one of two.
        assertThat(line.since()).isEqualTo(new Reading(Value.of(0.5), OptionalLong.of(2)));
        assertThat(line.before().value()).isEqualTo(new Value.NotKnown(Value.Reason.ONLY_TODAY));
    }

    @Test
    void who_acts_for_a_setting_or_another_area_is_told_nothing_of_requests_and_visits() {
        copies(20, SettingType.PRIMARY, "RECEIVED", LocalDate.of(2026, 9, 7), null);
        visits(12, CHANGE, "09:00", 60, "ATTENDED", null);
        Person elsewhere = world.aCommissioner(world.anArea());

        for (Person other : List.of(nursery, elsewhere)) {
            assertThat(other.does(() -> requests.firstWaits(nursery.area(), FIRST, TODAY)))
                    .isEmpty();
            assertThat(other.does(() -> requests.inHand(nursery.area(), FIRST, TODAY)))
                    .isEmpty();
            assertThat(other.does(() -> visits.of(nursery.area(), FIRST, TODAY)))
                    .isEmpty();
        }
        assertThat(service.does(() -> requests.firstWaits(nursery.area(), FIRST, TODAY)))
                .hasSize(20);
    }

    @Test
    void every_measure_that_the_pack_calls_measured_is_counted() {
        Evaluated shown = shown();

        assertThat(shown.indicators()).hasSize(14);
        assertThat(shown.indicators().stream()
                        .flatMap(one -> one.measures().stream())
                        .filter(one -> one.lines().isEmpty())
                        .map(one -> one.measure().code()))
                .containsExactly("reach", "inequality", "leavers", "starts");
    }

    private Evaluated shown() {
        return commissioner.does(TODAY, () -> evaluating.of(nursery.area(), choosing.last()));
    }

    private static OfMeasure measure(Evaluated shown, String code) {
        return shown.indicators().stream()
                .flatMap(one -> one.measures().stream())
                .filter(one -> one.measure().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(OfMeasure measured, String kind) {
        return measured.lines().stream()
                .filter(line ->
                        line.kind().filter(one -> one.code().equals(kind)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> whole(Evaluated shown, String code) {
        Line line = measure(shown, code).lines().getFirst();
        return List.of(
                ((Known) line.before().value()).number(), ((Known) line.since().value()).number());
    }

    private void copies(int count, SettingType type, String state, LocalDate askedOn, @Nullable LocalDate seenOn) {
        rows.copies(pattern, nursery, therapist, count, type, state, askedOn, Optional.ofNullable(seenOn));
    }

    private void visits(int count, LocalDate day, String at, int minutes, String state, @Nullable RequestId request) {
        rows.visits(nursery, therapist, count, day + " " + at, minutes, state, Optional.ofNullable(request));
    }

    private static Stating.Statement said(
            LocalDate from, LocalDate before, String funded, String filled, String statutory) {
        return new Stating.Statement(
                Profession.SLT, new Weeks(from, before.minusWeeks(1)), day(funded), day(filled), day(statutory));
    }

    private static Days day(String number) {
        return Days.read(number).orElseThrow();
    }

    private static UUID id(Lending.Result result) {
        return ((Lending.Result.Done) result).id();
    }
}
