package org.evenhand.app.notices;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.evenhand.app.mail.PostOffice;

/** Mail that comes back to the folder in which returns are looked for. */
final class ReturnedMail {

    private ReturnedMail() {}

    /** As a mail server says that nobody is there (RFC 3464). */
    static void comesBack(Path maildir, MimeMessage mail) throws IOException {
        Files.createDirectories(maildir.resolve("new"));
        Files.writeString(
                maildir.resolve("new").resolve(UUID.randomUUID().toString()),
                """
                From: Mail Delivery Subsystem <mailer-daemon@evenborough.invalid>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

                --edge

                It could not be delivered.

                --edge
                content-type: message/delivery-status

                Reporting-MTA: dns; mail.evenborough.invalid

                Final-Recipient: rfc822;gone@evenborough.invalid
                Action: failed
                Status: 5.1.1

                --edge
                content-type: message/rfc822

                Message-ID: %s

                Text.

                --edge--
                """.formatted(PostOffice.header(mail, "Message-ID")).replace("\n", "\r\n"));
    }
}
