package org.evenhand.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A mail server for all stories, and what came for anybody. Every address ends in .invalid, so nothing could ever reach a person. */
public final class Mailboxes implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Mailboxes() {}

    static Mailboxes open() {
        Mailboxes mailboxes = new Mailboxes();
        mailboxes.server.start();
        return mailboxes;
    }

    /** By which the product sends through this server. */
    List<String> settings() {
        return List.of(
                "--evenhand.mail.host=127.0.0.1",
                "--evenhand.mail.port=" + server.getSmtp().getPort(),
                "--evenhand.mail.start-tls=false",
                "--evenhand.mail.from=post@evenborough.invalid",
                "--evenhand.mail.site=https://evenborough.invalid",
                "--evenhand.mail.look-every=1s",
                // The same few addresses stand in all stories, and no story waits for the mail of another.
                "--evenhand.mail.a-minute=10000",
                "--evenhand.mail.to-one-address-a-day=10000");
    }

    /** A message as its reader sees it. */
    public record Letter(String to, String from, String replyTo, String subject, String text) {}

    /** What came for an address, oldest first. */
    public List<Letter> of(String address) {
        return list().stream().filter(letter -> letter.to().equals(address)).toList();
    }

    /** What came for anybody, oldest first. */
    public List<Letter> list() {
        return Arrays.stream(server.getReceivedMessages()).map(Mailboxes::read).toList();
    }

    private static Letter read(MimeMessage message) {
        try {
            return new Letter(
                    message.getAllRecipients()[0].toString(),
                    message.getFrom()[0].toString(),
                    message.getReplyTo()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString().replace("\r\n", "\n"));
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
