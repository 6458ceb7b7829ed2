package org.evenhand.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** What comes back days later, as a mail server writes it (RFC 3464, section 6), and what only looks like it. */
@EvenhandTest
class ReturningTest {

    private static final PostOffice OFFICE = PostOffice.open();

    @TempDir
    static Path maildir;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
        settings.add("evenhand.mail.returns", () -> maildir.toString());
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
    Returning returning;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private final EmailAddress reader = EmailAddress.of("gone@evenborough.invalid");

    @BeforeEach
    void the_server_delivers_into_an_empty_maildir() throws IOException {
        for (String folder : List.of("new", "cur")) {
            Files.createDirectories(maildir.resolve(folder));
            list(folder).forEach(ReturningTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static List<Path> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(maildir.resolve(folder))) {
            return files.toList();
        }
    }

    private MailId sent() {
        MailId id =
                transactions.execute(status -> outbox.queue(Mail.automatic("test.note", reader, "A note", "Text.")));
        posting.post();
        assertThat(state(id)).isEqualTo(MailState.SENT);
        return id;
    }

    private MailState state(MailId id) {
        return outbox.find(id).orElseThrow().state();
    }

    private static void arrives(String message) throws IOException {
        Files.writeString(maildir.resolve("new").resolve(UUID.randomUUID().toString()), message.replace("\n", "\r\n"));
    }

    /** The form of the example in RFC 3464, section 6.1, with invented names. */
    private static String notice(String action, String status, String messageId) {
        return """
                From: Mail Delivery Subsystem <mailer-daemon@evenborough.invalid>
                To: post@evenborough.invalid
                Subject: Returned mail
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

                --edge

                It could not be delivered.

                --edge
                content-type: message/delivery-status

                Reporting-MTA: dns; mail.evenborough.invalid

                Original-Recipient: rfc822;gone@evenborough.invalid
                Final-Recipient: rfc822;gone@evenborough.invalid
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such mailbox

                --edge
                content-type: message/rfc822

                From: post@evenborough.invalid
                Message-ID: %s
                Subject: A note

                Text.

                --edge--
                """.formatted(action, status, messageId);
    }

    private static String idOf(MailId piece) {
        return "<%s@evenborough.invalid>".formatted(piece.value());
    }

    @Test
    void what_comes_back_days_later_is_known_to_have_come_back() throws IOException {
        MailId id = sent();
        arrives(notice("failed", "5.1.1", idOf(id)));

        int returned = returning.read();

        assertThat(returned).isEqualTo(1);
        assertThat(state(id)).isEqualTo(MailState.BOUNCED);
        assertThat(list("new")).as("it holds an address").isEmpty();
        assertThat(list("cur")).isEmpty();
        assertThat(returning.read()).isZero();
    }

    @Test
    void a_delay_an_answer_and_a_notice_of_other_mail_are_left_to_people() throws IOException {
        MailId id = sent();
        arrives(notice("delayed", "4.4.1", idOf(id)));
        arrives(notice("failed", "5.1.1", idOf(new MailId(UUID.randomUUID()))));
        arrives(notice("failed", "5.1.1", "<%s@elsewhere.invalid>".formatted(id.value())));
        arrives("From: reader@evenborough.invalid\nSubject: Thank you\nReferences: %s\n\nIt came.\n"
                .formatted(idOf(id)));
        arrives("no message at all");

        int returned = returning.read();

        assertThat(returned).isZero();
        assertThat(state(id)).isEqualTo(MailState.SENT);
        assertThat(list("new")).isEmpty();
        assertThat(list("cur"))
                .hasSize(5)
                .allMatch(file -> file.getFileName().toString().endsWith(":2,"));
    }
}
