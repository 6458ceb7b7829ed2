package org.evenhand.app.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server for one test class. Every address ends in .invalid, so nothing could ever reach anybody. */
public final class PostOffice implements AutoCloseable {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).setVerbose(false));

    private PostOffice() {}

    public static PostOffice open() {
        PostOffice office = new PostOffice();
        office.server.start();
        return office;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Points the application at this server; the job looks so seldom that tests say when. */
    public void useFor(DynamicPropertyRegistry settings) {
        settings.add("evenhand.mail.host", () -> "127.0.0.1");
        settings.add("evenhand.mail.port", this::port);
        settings.add("evenhand.mail.start-tls", () -> "false");
        settings.add("evenhand.mail.from", () -> "post@evenborough.invalid");
        settings.add("evenhand.mail.site", () -> "https://evenborough.invalid");
        settings.add("evenhand.mail.look-every", () -> Duration.ofDays(1));
    }

    /** What came for one address, oldest first. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipients(message).contains(address))
                .toList();
    }

    /** The text as a reader sees it, with its line ends as line feeds. */
    public static String text(MimeMessage message) {
        try {
            return message.getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /**
     * The path of the first address in it that leads there.
     *
     * @param within what the path has in it: "/updates/mailing/confirm/"
     */
    public static String link(MimeMessage message, String within) {
        return text(message)
                .lines()
                .filter(line -> line.contains(within))
                .map(line -> URI.create(line.strip()).getPath())
                .findFirst()
                .orElseThrow();
    }

    /** One header, decoded of nothing; empty where it is not there. */
    public static String header(MimeMessage message, String name) {
        try {
            String value = message.getHeader(name, ", ");
            return value == null ? "" : value;
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> recipients(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(Object::toString)
                    .toList();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
