package org.evenhand.app.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Through which server mail leaves, and how fast.
 *
 * @param host the mail server (SMTP), or the https address of GOV.UK Notify; empty: nothing leaves, and pages that would need mail say so
 * @param port its port: 587 for submission
 * @param user login at the mail server; empty: none is needed; with Notify the identifier of the template, which has the fields subject and body
 * @param passwordFile the file with its password, or with the API key of Notify, and nothing else
 * @param startTls whether the connection must be encrypted by STARTTLS before anything is said; false only for a server on this machine
 * @param from the address that mail is from; bounces go there
 * @param fromName the name beside it
 * @param site the web address at which people reach this installation, for links in mail: https://send.example.org
 * @param lookEvery how long between two looks at what waits
 * @param aMinute pieces offered to the server in a minute, at most; urgent ones (of an emergency) have a room of the same size to themselves
 * @param toOneAddressADay pieces that reach one address in 24 hours, at most; more wait, but those that are urgent do not
 * @param retryAfter how long it waits after each failed try; when they are used up it is given up
 * @param patience how long the server may take for one answer
 * @param returns the Maildir into which the server puts what comes back to the address that mail is from; empty: notices of return are not read
 */
@ConfigurationProperties("evenhand.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String passwordFile,
        @DefaultValue("true") boolean startTls,
        @DefaultValue("") String from,
        @DefaultValue("Evenhand") String fromName,
        @DefaultValue("") String site,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("60") int aMinute,
        @DefaultValue("40") int toOneAddressADay,

        @DefaultValue({"1m", "5m", "15m", "1h", "4h", "12h", "24h"})
        List<Duration> retryAfter,

        @DefaultValue("20s") Duration patience,
        @DefaultValue("") String returns) {

    private static final int LAST_PORT = 65_535;

    /** The answers of one conversation, with room: greeting, twice who we are, encryption, two of sign-in, sender, recipient, text, end. */
    private static final int ANSWERS = 15;

    public MailSettings {
        retryAfter = List.copyOf(retryAfter);
        if (!host.isBlank()) {
            require(
                    !host.contains("://") || (isNotify(host) && !user.isBlank()),
                    "host",
                    host,
                    "the name of a mail server, or the https address of GOV.UK Notify with its template as evenhand.mail.user");
            require(port > 0 && port <= LAST_PORT, "port", Integer.toString(port), "a port from 1 to 65535");
            require(EmailAddress.find(from).isPresent(), "from", "…", "one mail address, which mail is from");
            require(
                    site.matches("https?://[^/?#]+"),
                    "site",
                    site,
                    "the web address of this installation without a path, like https://send.example.org");
            require(
                    user.isBlank() == passwordFile.isBlank(),
                    "password-file",
                    passwordFile,
                    "given where evenhand.mail.user is, and not otherwise");
            require(aMinute > 0, "a-minute", Integer.toString(aMinute), "at least 1");
            require(toOneAddressADay > 0, "to-one-address-a-day", Integer.toString(toOneAddressADay), "at least 1");
        }
    }

    /** How long a piece that is being handed over is nobody else's: longer than all answers of one conversation may take together. */
    Duration lease() {
        return patience.multipliedBy(ANSWERS);
    }

    /** Whether mail goes to GOV.UK Notify, over HTTP, and not to a mail server. */
    boolean isNotify() {
        return isNotify(host);
    }

    private static boolean isNotify(String host) {
        return host.startsWith("https://") || host.startsWith("http://127.0.0.1:");
    }

    public boolean isSending() {
        return !host.isBlank();
    }

    /** The part of a Message-ID after the @. */
    String messageDomain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Without a slash at its end; where no mail leaves, links are never sent. */
    @Override
    public String site() {
        return site.isBlank() ? "" : URI.create(site).toString();
    }

    String password() {
        try {
            return Files.readString(Path.of(passwordFile)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "evenhand.mail.password-file: %s cannot be read. Put the mail server's password there, readable for the product."
                            .formatted(passwordFile),
                    unreadable);
        }
    }

    private static void require(boolean holds, String name, String value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("evenhand.mail.%s is “%s”; it must be %s.".formatted(name, value, rule));
        }
    }

    /** Without what could be secret. */
    @Override
    public String toString() {
        return "MailSettings[%s:%d]".formatted(host, port);
    }
}
