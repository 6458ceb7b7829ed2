package org.evenhand.app.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.holdings.HeldColumn;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.inspection.Inspecting;
import org.evenhand.app.inspection.Unzipped;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.personal.SubjectAccess.Given;
import org.evenhand.app.retention.Stored;
import org.evenhand.app.vault.Secret;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.packs.policy.RetentionRules;
import org.evenhand.vocabulary.DaySpan;
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

    /** Of what there are entries that name the request anywhere. */
    private static final String ENTRIES_ABOUT =
            "select distinct subject from ledger.entry where content like '%%%s%%' and subject is not null";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    EverythingSaid everything;

    @Autowired
    Requests requests;

    @Autowired
    SubjectAccess access;

    @Autowired
    Erasing erasing;

    @Autowired
    Ledger ledger;

    @Autowired
    ForgettingEntries entries;

    @Autowired
    RetentionRules rules;

    @Autowired
    Database database;

    @Autowired
    Inspecting inspecting;

    @Autowired
    Clock clock;

    @Autowired
    List<Holding> modules;

    private EverythingSaid.Said said;
    private Person nursery;
    private Person lead;
    private RequestId request;
    private Secret secret;

    @BeforeEach
    void everything_is_said() {
        said = everything.say();
        nursery = said.nursery();
        lead = said.lead();
        request = said.request();
        secret = said.secret();
        // What was decided is told by mail to the address the family left.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                new Stored(database)
                                        .column(
                                                "select id::text from notices.notice where account = request and mail is not null"))
                        .isNotEmpty());
    }

    @Test
    void all_are_in_what_the_family_gets_and_none_is_left_after_the_erasure(CapturedOutput output) {
        Stored stored = new Stored(database);

        String given = everything(((Given.Made) access.toTheFamily(secret, 3, 2022)).record());
        PersonalRecord inCharge = nursery.does(() -> access.toThePersonInCharge(request, List.of()))
                .orElseThrow();
        List<String> sealed = sealed(stored);

        assertThat(said.facts()).hasSizeGreaterThan(500);
        assertThat(said.facts().stream().filter(fact -> !given.contains(fact)))
                .as("missing from the family's file")
                .isEmpty();
        assertThat(fieldsWithout(inCharge))
                .as("fields in which nothing was planted")
                .isEmpty();
        assertThat(everything(inCharge)).doesNotContain(said.otherParent());
        assertThat(forAnInspector()).contains("duties.csv").doesNotContain(Planted.PREFIX, said.otherParent());
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

        List<String> subjects = stored.column(ENTRIES_ABOUT.formatted(request.value()));
        yearsLater();

        // What entries say of it ends as well, under whatever identifier: nothing leads from the record to the child.
        assertThat(subjects).hasSizeGreaterThan(5).contains(request.toString());
        assertThat(stored.column(ENTRIES_ABOUT.formatted(request.value()))).isEmpty();
        assertThat(stored.column("select number::text from ledger.entry where subject in ('%s')"
                        .formatted(String.join("','", subjects))))
                .isEmpty();
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
    }

    private void yearsLater() {
        Period kept = rules.get(ForgettingEntries.RULE).period();
        Instant then = ZonedDateTime.now(clock).plus(kept).plusDays(2).toInstant();
        HoldableClock.holding(then, entries::forgetWhatIsDue);
    }

    private static String everything(PersonalRecord record) {
        return RecordPaper.of(record) + RecordJson.of(record);
    }

    /** All that an inspector is given of this area until today. */
    private String forAnInspector() {
        return nursery.does(() -> String.join(
                "\n",
                Unzipped.of(inspecting
                                .make(nursery.area(), DaySpan.yearUntil(LocalDate.now(clock)))
                                .file())
                        .values()));
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
}
