package org.evenhand.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.mail.Postman.Handed;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.Retaining;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** From the outbox to a mail server and back, with servers that refuse, put off, hang up, and a machine that dies in between. */
@EvenhandTest
class PostingTest {

    private static final PostOffice OFFICE = PostOffice.open();
    private static final AtomicInteger NEXT = new AtomicInteger();
    /** Fifteen answers at the patience of MailTest's settings, five seconds. */
    private static final Duration LEASE = Duration.ofSeconds(75);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Posting posting;

    @Autowired
    MailTable table;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Autowired
    Retaining retaining;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothing_waits_for_the_next_test() {
        jdbc.sql(
                        "update mail.message set state = 'WITHDRAWN', next_try_at = null, settled_at = now() where state = 'QUEUED'")
                .update();
    }

    /** Each test in a decade of its own, so that none meets another's limits. */
    private final Instant start = Instant.parse("%d-03-02T09:00:00Z".formatted(2100 + 10 * NEXT.incrementAndGet()));

    private final EmailAddress reader = EmailAddress.of("reader%d@evenborough.invalid".formatted(NEXT.get()));

    private <T> T after(Duration passed, ScopedValue.CallableOp<T, RuntimeException> work) {
        return HoldableClock.holding(start.plus(passed), work);
    }

    private MailId queued(Mail mail) {
        return after(Duration.ZERO, () -> transactions.execute(status -> outbox.queue(mail)));
    }

    private Mail note() {
        return Mail.automatic("test.note", reader, "A note", "Text.");
    }

    private MailState state(MailId id) {
        return outbox.find(id).orElseThrow().state();
    }

    private Posting with(Postman postman, int aMinute, int aDay) {
        return new Posting(
                table,
                MailTest.settings("fake", 25, "post@evenborough.invalid", "https://evenborough.invalid", aMinute, aDay),
                postman,
                transactions,
                clock);
    }

    private Posting through(int port) {
        MailSettings settings =
                MailTest.settings("127.0.0.1", port, "post@evenborough.invalid", "https://evenborough.invalid", 60, 40);
        return new Posting(table, settings, new SmtpPostman(settings), transactions, clock);
    }

    @Test
    void what_is_rolled_back_never_leaves_and_nothing_is_queued_outside_a_transaction() {
        List<MailId> ids = new ArrayList<>();

        transactions.executeWithoutResult(status -> {
            ids.add(outbox.queue(note()));
            status.setRollbackOnly();
        });

        assertThat(outbox.find(ids.getFirst())).isEmpty();
        assertThatThrownBy(() -> outbox.queue(note())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_letter_leaves_with_answers_to_its_writer_and_the_same_name_for_ever() throws Exception {
        MailId id = queued(Mail.letter(
                "letter",
                reader,
                "Früher, später – “SEND” in Evenborough",
                "Dear reader,\n\n" + "Łódź and naïve words ".repeat(12) + "\n.\nA line with one point stands above.",
                "Amal Ó Briain",
                EmailAddress.of("amal@evenborough.invalid")));

        after(Duration.ZERO, posting::post);

        MimeMessage message = OFFICE.to(reader.text()).getFirst();
        assertThat(state(id)).isEqualTo(MailState.SENT);
        assertThat(message.getSubject()).isEqualTo("Früher, später – “SEND” in Evenborough");
        assertThat(message.getMessageID()).isEqualTo("<%s@evenborough.invalid>".formatted(id.value()));
        assertThat(PostOffice.header(message, "Reply-To")).isEqualTo("amal@evenborough.invalid");
        assertThat(message.getFrom()[0].toString()).contains("post@evenborough.invalid");
        assertThat(message.getSentDate().toInstant()).isEqualTo(start);
        assertThat(PostOffice.header(message, "Auto-Submitted")).isEmpty();
        assertThat(message.getContentType()).containsIgnoringCase("text/plain; charset=utf-8");
        assertThat(PostOffice.text(message))
                .contains("Łódź and naïve words", "\n.\nA line")
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 76));
    }

    @Test
    void a_mailing_can_be_ended_with_one_click_and_is_marked_as_written_by_a_program() {
        queued(note().withUnsubscribe(URI.create("https://evenborough.invalid/mail/stop/abc")));

        after(Duration.ZERO, posting::post);

        MimeMessage message = OFFICE.to(reader.text()).getFirst();
        assertThat(PostOffice.header(message, "List-Unsubscribe"))
                .isEqualTo("<https://evenborough.invalid/mail/stop/abc>");
        assertThat(PostOffice.header(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(PostOffice.header(message, "Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void
            a_machine_that_dies_after_the_server_took_it_hands_it_over_again_under_the_same_name_and_not_before_its_lease_ends()
                    throws Exception {
        MailId id = queued(note());
        Posting dying = with(
                (mail, letter, at) -> {
                    new SmtpPostman(MailTest.settings(
                                    "127.0.0.1",
                                    OFFICE.port(),
                                    "post@evenborough.invalid",
                                    "https://evenborough.invalid",
                                    60,
                                    40))
                            .hand(mail, letter, at);
                    throw new KilledHere();
                },
                60,
                40);

        assertThatThrownBy(() -> after(Duration.ZERO, dying::post)).isInstanceOf(KilledHere.class);
        assertThat(after(LEASE.minusSeconds(1), posting::post)).isZero();
        after(LEASE, posting::post);
        assertThat(after(LEASE.multipliedBy(9), posting::post)).isZero();

        assertThat(state(id)).isEqualTo(MailState.SENT);
        List<MimeMessage> arrived = OFFICE.to(reader.text());
        assertThat(arrived).hasSize(2);
        assertThat(arrived.get(0).getMessageID()).isEqualTo(arrived.get(1).getMessageID());
        assertThat(outbox.find(id).orElseThrow().tries()).isEqualTo(2);
    }

    private static final class KilledHere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_server_that_puts_it_off_is_tried_again_after_each_wait_and_then_it_is_given_up() throws IOException {
        MailId id = queued(note());
        try (StubbornServer server = StubbornServer.answering(Map.of("RCPT", "451 4.7.1 come back later"))) {
            Posting putOff = through(server.port());

            // Waits of the test: 1 minute, then 5. So tries at 0:00, 1:00 and 6:00, and no fourth.
            assertThat(after(Duration.ZERO, putOff::post)).isEqualTo(1);
            assertThat(after(Duration.ofSeconds(59), putOff::post)).isZero();
            assertThat(after(Duration.ofMinutes(1), putOff::post)).isEqualTo(1);
            assertThat(after(Duration.ofSeconds(359), putOff::post)).isZero();
            assertThat(state(id)).isEqualTo(MailState.QUEUED);
            assertThat(after(Duration.ofMinutes(6), putOff::post)).isEqualTo(1);
        }

        assertThat(state(id)).isEqualTo(MailState.FAILED);
    }

    @Test
    void a_refusal_for_good_is_bounced_at_once_at_the_address_or_at_the_text() throws IOException {
        for (Map<String, String> answers :
                List.of(Map.of("RCPT", "550 5.1.1 no such mailbox"), Map.of(".", "554 5.7.1 not this text"))) {
            MailId id = queued(note());
            try (StubbornServer server = StubbornServer.answering(answers)) {
                after(Duration.ZERO, through(server.port())::post);
            }

            assertThat(state(id)).as(answers.toString()).isEqualTo(MailState.BOUNCED);
        }
    }

    @Test
    void a_server_that_is_away_hangs_up_or_refuses_our_own_address_loses_nothing() throws IOException {
        MailId id = queued(note());
        StubbornServer gone = StubbornServer.answering(Map.of());
        gone.close();

        after(Duration.ZERO, through(gone.port())::post);
        try (StubbornServer hangsUp = StubbornServer.answering(Map.of(".", "hang up"))) {
            after(Duration.ofMinutes(1), through(hangsUp.port())::post);
        }
        assertThat(state(id)).isEqualTo(MailState.QUEUED);
        after(Duration.ofHours(1), posting::post);

        assertThat(state(id)).isEqualTo(MailState.SENT);
        assertThat(OFFICE.to(reader.text())).hasSize(1);

        MailId other = queued(note());
        try (StubbornServer refusesUs = StubbornServer.answering(Map.of("MAIL", "553 5.1.8 sender unknown"))) {
            after(Duration.ZERO, through(refusesUs.port())::post);
        }
        assertThat(state(other)).isEqualTo(MailState.QUEUED);
    }

    @Test
    void no_more_leave_in_a_minute_and_to_one_address_in_a_day_than_the_settings_say() {
        List<MailId> ids = java.util.stream.IntStream.range(0, 5)
                .mapToObj(n -> queued(note()))
                .toList();
        Posting slow = with((id, mail, at) -> new Handed.Taken(), 2, 3);

        // Two a minute, three a day to one address: 2, then 1, then none until a day after the first two.
        assertThat(after(Duration.ZERO, slow::post)).isEqualTo(2);
        assertThat(after(Duration.ofSeconds(30), slow::post)).isZero();
        assertThat(after(Duration.ofSeconds(61), slow::post)).isEqualTo(1);
        assertThat(after(Duration.ofHours(23), slow::post)).isZero();
        assertThat(after(Duration.ofHours(25), slow::post)).isEqualTo(2);
        assertThat(ids).allMatch(id -> state(id) == MailState.SENT);
    }

    @Test
    void what_is_urgent_leaves_first_and_neither_the_minute_nor_the_share_of_its_address_holds_it_back() {
        List<String> order = new ArrayList<>();
        Posting slow = with(
                (id, mail, at) -> {
                    order.add(mail.subject());
                    return new Handed.Taken();
                },
                1,
                2);
        queued(note());
        after(Duration.ZERO, slow::post);
        // Of these two, left at the same moment, either may be the next.
        List<MailId> notes = List.of(queued(note()), queued(note()));
        MailId urgent = queued(urgent("Urgent"));

        // The room of the minute is used up for what is not urgent.
        assertThat(after(Duration.ofSeconds(1), slow::post)).isEqualTo(1);
        assertThat(after(Duration.ofSeconds(62), slow::post)).isEqualTo(1);
        MailId second = queued(urgent("Urgent too"));
        // Its address has had its two of the day, and the urgent one counted towards neither.
        assertThat(after(Duration.ofMinutes(5), slow::post)).isEqualTo(1);

        assertThat(order).containsExactly("A note", "Urgent", "A note", "Urgent too");
        assertThat(List.of(state(urgent), state(second))).containsOnly(MailState.SENT);
        assertThat(notes.stream().map(this::state)).containsExactlyInAnyOrder(MailState.SENT, MailState.QUEUED);
    }

    @Test
    void what_is_urgent_has_a_bound_of_its_own_in_a_minute() {
        List<MailId> urgent = java.util.stream.IntStream.range(0, 3)
                .mapToObj(n -> queued(urgent("Urgent")))
                .toList();
        Posting slow = with((id, mail, at) -> new Handed.Taken(), 2, 1);

        assertThat(after(Duration.ZERO, slow::post)).isEqualTo(2);
        assertThat(after(Duration.ofSeconds(30), slow::post)).isZero();
        assertThat(after(Duration.ofSeconds(61), slow::post)).isEqualTo(1);
        assertThat(urgent).allMatch(id -> state(id) == MailState.SENT);
    }

    @Test
    void what_becomes_urgent_while_other_mail_is_handed_over_is_the_next_to_leave() {
        queued(note());
        queued(note());
        List<String> order = new ArrayList<>();
        Posting busy = with(
                (id, mail, at) -> {
                    if (order.isEmpty()) {
                        transactions.execute(status -> outbox.queue(urgent("Urgent")));
                    }
                    order.add(mail.subject());
                    return new Handed.Taken();
                },
                60,
                40);

        assertThat(after(Duration.ofSeconds(1), busy::post)).isEqualTo(3);

        assertThat(order).containsExactly("A note", "Urgent", "A note");
    }

    private Mail urgent(String subject) {
        return Mail.automatic("test.urgent", reader, subject, "Text.").withUrgency();
    }

    @Test
    void what_is_taken_back_in_time_does_not_leave() {
        MailId id = queued(note());

        boolean inTime = after(Duration.ZERO, () -> transactions.execute(status -> outbox.withdraw(id)));
        after(Duration.ofHours(1), posting::post);

        assertThat(state(id)).isEqualTo(MailState.WITHDRAWN);
        assertThat(OFFICE.to(reader.text())).isEmpty();
        boolean again = after(Duration.ZERO, () -> transactions.execute(status -> outbox.withdraw(id)));
        assertThat(inTime).isTrue();
        assertThat(again).isFalse();
    }

    @Test
    void without_a_server_nothing_is_offered_and_nothing_is_lost() {
        MailId id = queued(note());
        MailSettings none = MailTest.settings("", "", "");

        Posting closed = new Posting(table, none, new SmtpPostman(none), transactions, clock);

        assertThat(after(Duration.ofHours(1), closed::post)).isZero();
        assertThat(state(id)).isEqualTo(MailState.QUEUED);
        assertThat(new Outbox(table, none, clock).isSending()).isFalse();
    }

    @Test
    void after_28_days_address_and_text_are_gone_and_nothing_in_the_table_was_ever_readable() {
        MailId id = queued(Mail.automatic("test.note", reader, "Unmistakable subject", "Unmistakable text"));
        LocalDate day = LocalDate.ofInstant(start, clock.getZone());

        assertThat(row(id)).doesNotContain("Unmistakable", "reader");
        // The last day on which it is kept is the one that ends the 28 days.
        lookOn(day.plusDays(28));
        assertThat(row(id)).doesNotContain("erased ");
        lookOn(day.plusDays(29));

        assertThat(row(id)).contains("erased ");
        assertThat(state(id)).isEqualTo(MailState.FAILED);
        assertThat(outbox.countTo(reader, "test.note", start.minusSeconds(1))).isZero();
    }

    private void lookOn(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(clock.getZone()).toInstant();
        HoldableClock.holding(noon, retaining::forgetWhatIsDue);
    }

    private String row(MailId id) {
        return jdbc.sql("select message::text from mail.message where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void the_rule_of_retention_is_carried_out_by_this_module(@Autowired List<Forgetting> modules) {
        assertThat(modules).anyMatch(module -> module.rules().equals(List.of("mail.message")));
    }
}
