package org.evenhand.app.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server says of a piece that it could not deliver (RFC 3464, in a report as of RFC 6522). It comes from outside, so nothing in it is
 * believed but the number of our own message, which only those know who had it in their hands, and the class of the failure.
 *
 * @param status as RFC 3463 has it: "5.1.1", no such mailbox
 */
record ReturnNotice(MailId of, String status) {

    private static final int MOST_PARTS = 10;
    private static final int MOST_RECIPIENTS = 50;
    private static final Pattern STATUS = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}");

    /** Empty where it is anything else: a person's answer, a notice of delay, or of somebody else's mail. */
    static Optional<ReturnNotice> find(byte[] message, String messageDomain) {
        try {
            MimeMessage read =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            if (!read.isMimeType("multipart/report") || !(read.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            Optional<String> failure = Optional.empty();
            Optional<MailId> ours = Optional.empty();
            for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("message/delivery-status")) {
                    failure = failure(part.getInputStream());
                } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                    ours = ours(new InternetHeaders(part.getInputStream()), messageDomain);
                }
            }
            Optional<MailId> id = ours;
            return failure.flatMap(status -> id.map(piece -> new ReturnNotice(piece, status)));
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The blocks of a report: one of the message, then one of each recipient. */
    private static Optional<String> failure(InputStream blocks) throws IOException, MessagingException {
        for (int block = 0; block <= MOST_RECIPIENTS && blocks.available() > 0; block++) {
            InternetHeaders fields = new InternetHeaders(blocks);
            String action = field(fields, "Action").toLowerCase(Locale.ROOT);
            String status = field(fields, "Status");
            if (action.equals("failed")) {
                Matcher code = STATUS.matcher(status);
                return Optional.of(code.lookingAt() ? code.group() : "5.0.0");
            }
        }
        return Optional.empty();
    }

    private static Optional<MailId> ours(InternetHeaders original, String messageDomain) {
        Matcher id = Pattern.compile(
                        "<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@" + Pattern.quote(messageDomain) + ">")
                .matcher(field(original, "Message-ID"));
        return id.matches() ? Optional.of(new MailId(UUID.fromString(id.group(1)))) : Optional.empty();
    }

    private static String field(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, " ");
        return value == null ? "" : value.strip();
    }
}
