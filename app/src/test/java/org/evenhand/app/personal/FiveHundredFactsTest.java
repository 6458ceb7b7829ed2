package org.evenhand.app.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.Decline;
import org.evenhand.app.access.DeclineReason;
import org.evenhand.app.access.Drafting;
import org.evenhand.app.access.FamilyLinks;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.Replying;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Answering;
import org.evenhand.app.accountability.Draft;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.accountability.Route;
import org.evenhand.app.database.Database;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.holdings.HeldColumn;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.isp.InventedPlans;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.PlanDocument.AboutMe;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.isp.PlanDocument.Review;
import org.evenhand.app.isp.PlanId;
import org.evenhand.app.isp.SigningPlans;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.isp.WritingPlans;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.people.Role;
import org.evenhand.app.personal.SubjectAccess.Given;
import org.evenhand.app.retention.Stored;
import org.evenhand.app.vault.Secret;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.VisitId;
import org.evenhand.app.visits.Visiting;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/**
 * More than 500 made-up facts are said of a child who does not exist, in every field where something can be said, by the use cases that people
 * use. All of them are in what the family gets; none is anywhere after the erasure. In a database of its own, whose files are searched.
 */
@EvenhandTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "evenhand.mail.host=127.0.0.1",
            "evenhand.mail.from=post@evenborough.invalid",
            "evenhand.mail.site=https://evenborough.invalid",
            "evenhand.mail.look-every=P1D"
        })
class FiveHundredFactsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** It comes only with a plan that has no request here. */
    private static final Set<String> NOT_OF_A_REQUEST = Set.of("isp.arrival.origin_sealed");

    /** Written by us, not by anybody: the words of mail name nobody, and there is no name or address to answer to. */
    private static final Set<String> OUR_WORDS = Set.of(
            "mail.message.subject_sealed",
            "mail.message.text_sealed",
            "mail.message.from_name_sealed",
            "mail.message.reply_to_sealed",
            "mail.message.unsubscribe_sealed");

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Drafting drafting;

    @Autowired
    Triaging triaging;

    @Autowired
    Replying replying;

    @Autowired
    Contacting contacting;

    @Autowired
    Requests requests;

    @Autowired
    FamilyLinks links;

    @Autowired
    Advising advising;

    @Autowired
    Answering answering;

    @Autowired
    WritingPlans writing;

    @Autowired
    SupportPlans plans;

    @Autowired
    SigningPlans signing;

    @Autowired
    Visiting visiting;

    @Autowired
    SubjectAccess access;

    @Autowired
    Erasing erasing;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    Database database;

    @Autowired
    List<Holding> modules;

    private final Planted planted = new Planted();

    private Person nursery;
    private Person lead;
    private Person therapist;
    private RequestId request;
    private Secret secret;
    private String otherParent;

    @Test
    void all_are_in_what_the_family_gets_and_none_is_left_after_the_erasure(CapturedOutput output) {
        Stored stored = new Stored(database);

        String given = everything(((Given.Made) access.toTheFamily(secret, 3, 2022)).record());
        PersonalRecord inCharge = nursery.does(() -> access.toThePersonInCharge(request, List.of()))
                .orElseThrow();
        List<String> sealed = sealed(stored);

        assertThat(planted.all()).hasSizeGreaterThan(500);
        assertThat(planted.all().stream().filter(fact -> !given.contains(fact)))
                .as("missing from the family's file")
                .isEmpty();
        assertThat(fieldsWithout(inCharge))
                .as("fields in which nothing was planted")
                .isEmpty();
        assertThat(everything(inCharge)).doesNotContain(otherParent);
        assertThat(stored.heldInFiles(sealed)).as("the search works").containsAll(sealed);

        nursery.does(() -> erasing.propose(request, Erasure.Reason.NO_LONGER_NEEDED));
        Erasing.Outcome alone = nursery.does(() -> erasing.confirm(request));
        Erasing.Outcome byAnother = lead.does(() -> erasing.confirm(request));

        assertThat(alone).isEqualTo(Erasing.Outcome.SAME_PERSON);
        assertThat(byAnother).isEqualTo(Erasing.Outcome.DONE);
        String dump = stored.dump();
        assertThat(sealed.stream().filter(dump::contains))
                .as("keys and sealed texts in a dump")
                .isEmpty();
        assertThat(dump).doesNotContain(Planted.PREFIX);
        assertThat(stored.heldInFiles(sealed))
                .as("keys and sealed texts in the files")
                .isEmpty();
        assertThat(stored.heldAnywhere(List.of(Planted.PREFIX)))
                .as("facts in tables, write-ahead log, logs, keys, spools")
                .isEmpty();
        assertThat(output.getAll()).doesNotContain(Planted.PREFIX);
        assertThat(access.toTheFamily(secret, 3, 2022)).isInstanceOf(Given.NoAddress.class);
        assertThat(nursery.does(() -> requests.find(request))).isEmpty();
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
        assertThat(ledger.of(request.value()).stream()
                        .map(line -> line.happening().kind()))
                .contains("ErasureProposed", "ErasureDone", "RequestErased");
    }

    private static String everything(PersonalRecord record) {
        return RecordPaper.of(record) + RecordJson.of(record);
    }

    /** What is sealed of this child now, and the keys, as they lie in the database. */
    private List<String> sealed(Stored stored) {
        List<String> all = new ArrayList<>();
        for (HeldTable table : tables()) {
            // Other families' drafts are none of this; there are none in this database.
            String where = table.where().replace(":request", "'" + request.value() + "'");
            for (HeldColumn column : table.columns()) {
                if (column instanceof HeldColumn.Opened
                        || column instanceof HeldColumn.OpenedJson
                        || column.name().equals("subject_key")) {
                    stored
                            .column("select t.%s from %s t where %s".formatted(column.name(), table.name(), where))
                            .stream()
                            .filter(text -> text != null && text.length() > 40)
                            // A long text lies in pieces; its nonce, at its beginning, is like no other's.
                            .map(text -> text.substring(0, 40))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    private Set<String> fieldsWithout(PersonalRecord record) {
        Set<String> without = new TreeSet<>();
        record.tables()
                .forEach(held -> held.table().columns().stream()
                        .filter(column ->
                                column instanceof HeldColumn.Opened || column instanceof HeldColumn.OpenedJson)
                        .filter(column -> held.rows().stream()
                                .noneMatch(row -> String.valueOf(row.values().get(column.name()))
                                        .contains(Planted.PREFIX)))
                        .map(column -> held.table().name() + "." + column.name())
                        .filter(field -> !NOT_OF_A_REQUEST.contains(field) && !OUR_WORDS.contains(field))
                        .forEach(without::add));
        return without;
    }

    private List<HeldTable> tables() {
        return modules.stream().flatMap(module -> module.tables().stream()).toList();
    }

    @BeforeEach
    void everything_is_said() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        therapist = world.aSpecialistOf(lead);
        world.offers(lead, Profession.SLT);
        String called = planted.facts(1);
        request = asked(called);
        secret = nursery.does(() -> links.make(request)).orElseThrow().secret();
        links.leave(secret, EmailAddress.of(planted.facts(1) + "@example.invalid"));
        triaged();
        advised();
        plan(called);
        visit();
        nursery.does(() -> drafting.save(
                FormToken.random(),
                Map.of(
                        "called", List.of(called),
                        "born-month", List.of("3"),
                        "born-year", List.of("2022"),
                        "noticed", List.of("of a draft " + Planted.PREFIX))));
        // What was decided is told by mail to the address the family left.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                new Stored(database)
                                        .column(
                                                "select id::text from notices.notice where account = request and mail is not null"))
                        .isNotEmpty());
    }

    private RequestId asked(String called) {
        Answers answers = Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, Facts.Sign.STAMMERING),
                        new Answers.Child(called, 3, 2022, Answers.FamilyAgrees.YES),
                        planted.facts(80),
                        planted.facts(40),
                        new Answers.Contact(planted.facts(2), planted.facts(2), planted.facts(5)))
                .withWish(new Answers.Wish(java.util.OptionalInt.empty(), Optional.empty(), planted.facts(20)))
                .withConsent(World.aParentAgrees());
        return ((Asked.Sent) nursery.does(DAY, () -> asking.ask(FormToken.random(), answers))).id();
    }

    /** More is asked and given, it is declined, challenged, and another person takes it. */
    private void triaged() {
        Person second = world.withRoles(lead, Role.TRIAGE_LEAD);
        Person third = world.withRoles(lead, Role.TRIAGE_LEAD);
        lead.does(() -> triaging.askForMore(request, List.of(), planted.facts(30)));
        nursery.does(() -> replying.answer(request, planted.facts(30)));
        lead.does(() ->
                triaging.decline(request, new Decline(DeclineReason.NO_CAPACITY, planted.facts(30), "TRY_FIRST")));
        if (state() == RequestState.DECLINE_PROPOSED) {
            second.does(() -> triaging.confirmDecline(request));
        }
        nursery.does(() -> replying.challenge(request, planted.facts(30)));
        third.does(() -> triaging.accept(request, therapist.account()));
        assertThat(state()).isEqualTo(RequestState.ACCEPTED);
        therapist.does(() -> contacting.firstSeen(request, DAY));
    }

    private RequestState state() {
        return nursery.does(() -> requests.find(request)).orElseThrow().state();
    }

    /** One is done, one is declined. */
    private void advised() {
        RecommendationId done = advice();
        nursery.does(() -> answering.accept(
                done,
                new Answering.Taking(
                        Route.How.COMMISSION, Optional.of("EAH"), Optional.of(125_000L), false, planted.facts(2))));
        assertThat(nursery.does(() -> answering.done(done, LocalDate.now(clock), planted.facts(30))))
                .isInstanceOf(Answering.Answered.Moved.class);
        RecommendationId declined = advice();
        nursery.does(() -> answering.decline(declined, "NO_FUNDING", planted.facts(30)));
    }

    private RecommendationId advice() {
        // The clinical task makes room for a reason why it stays with somebody who is not qualified for it.
        Draft draft = new Draft(
                UUID.randomUUID(),
                request,
                Optional.empty(),
                planted.facts(20),
                planted.facts(20) + " by gastrostomy",
                planted.facts(20),
                Profession.TA,
                Optional.of(new Amount(10, 3, Amount.Per.WEEK, 12)),
                Optional.of(LocalDate.now(clock).plusDays(7)),
                planted.facts(10),
                "EAH_ADVICE_SETTING",
                LocalDate.now(clock).plusDays(60),
                true,
                Optional.of(planted.facts(10)));
        return ((Advising.Advised.Given) therapist.does(() -> advising.advise(draft))).id();
    }

    private void plan(String called) {
        PlanId id = ((WritingPlans.Written.Done) nursery.does(() -> writing.begin(request))).id();
        Outcome outcome = InventedPlans.outcome();
        nursery.does(() -> writing.save(
                id,
                revision(id),
                "all",
                plan -> plan.withAboutMe(new AboutMe(planted.facts(20), planted.facts(20), planted.facts(10)))
                        .withNeeds(List.of(planted.facts(10), planted.facts(10)))
                        .with(new Outcome(
                                "o1",
                                planted.facts(10),
                                planted.facts(10),
                                outcome.byWhen().plusYears(1),
                                outcome.provision()))
                        .withReview(
                                List.of(new Review(DAY, "Key person", planted.facts(10))),
                                Optional.of(DAY.plusMonths(6)))));
        assertThat(nursery.does(() -> writing.publish(id, revision(id)))).isInstanceOf(WritingPlans.Written.Done.class);
        otherParent = "Grandparent" + called;
        nursery.does(() -> signing.sign(
                id,
                new SigningPlans.Said(UUID.randomUUID(), 1, Capacity.PARENT, false, otherParent, planted.facts(20))));
        nursery.does(() -> writing.save(
                id, revision(id), "about", plan -> plan.withAboutMe(new AboutMe(planted.facts(20), "", ""))));
    }

    private int revision(PlanId id) {
        return nursery.does(() -> plans.read(id, "test")).orElseThrow().revision();
    }

    private void visit() {
        Instant from = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(7, ChronoUnit.DAYS);
        VisitId visit = ((Visiting.Result.Done) therapist.does(() -> visiting.propose(
                        request,
                        new Visiting.Proposal(
                                Visit.Mode.IN_PERSON,
                                new Span(from, from.plus(1, ChronoUnit.HOURS)),
                                planted.facts(2),
                                planted.facts(20)))))
                .id();
        assertThat(nursery.does(() -> visiting.askAnother(visit, planted.facts(20))))
                .isInstanceOf(Visiting.Result.Done.class);
    }
}
