package org.evenhand.app.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Speaks SMTP to the server of the settings: one connection a piece, encrypted unless the settings say that the server is on this machine. */
final class SmtpPostman implements Postman {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int FIRST_PERMANENT = 500;

    private final MailSettings settings;
    private final Session session;

    SmtpPostman(MailSettings settings) {
        this.settings = settings;
        String patience = Long.toString(settings.patience().toMillis());
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", settings.host());
        smtp.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        smtp.setProperty("mail.smtp.from", settings.from());
        smtp.setProperty("mail.smtp.localhost", settings.messageDomain());
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        smtp.setProperty("mail.smtp.connectiontimeout", patience);
        smtp.setProperty("mail.smtp.timeout", patience);
        smtp.setProperty("mail.smtp.writetimeout", patience);
        // The server's 250 after the text is what counts; a farewell that goes wrong must not turn it into a failure.
        smtp.setProperty("mail.smtp.quitwait", "false");
        session = Session.getInstance(smtp);
    }

    @Override
    public Handed hand(MailId id, Mail mail, Instant written) {
        try {
            MimeMessage message = written(id, mail, written);
            try (Transport server = session.getTransport("smtp")) {
                if (settings.user().isBlank()) {
                    server.connect();
                } else {
                    server.connect(settings.host(), settings.port(), settings.user(), settings.password());
                }
                server.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException refused) {
                return understood(refused);
            }
            return new Handed.Taken();
        } catch (MessagingException | UnsupportedEncodingException unfit) {
            throw new IllegalStateException("Mail %s cannot be written.".formatted(id.value()), unfit);
        }
    }

    private MimeMessage written(MailId id, Mail mail, Instant at)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Identified(session, "<%s@%s>".formatted(id.value(), settings.messageDomain()));
        message.setFrom(new InternetAddress(settings.from(), mail.fromName().orElse(settings.fromName()), UTF_8));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.to().text(), true));
        if (mail.replyTo().isPresent()) {
            message.setReplyTo(
                    new Address[] {new InternetAddress(mail.replyTo().get().text(), true)});
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(at));
        if (mail.unsubscribe().isPresent()) {
            message.setHeader(
                    "List-Unsubscribe",
                    "<%s>".formatted(mail.unsubscribe().get().toASCIIString()));
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        message.setText(Wrapping.wrap(mail.text()), UTF_8);
        message.saveChanges();
        return message;
    }

    /** A refusal of this address or of this text is for good; everything that may be our own or passing is not. */
    private static Handed understood(MessagingException refused) {
        for (Exception cause = refused;
                cause instanceof MessagingException chained;
                cause = chained.getNextException()) {
            int code = codeOf(chained);
            if (code >= FIRST_PERMANENT) {
                return new Handed.Refused("SMTP " + code);
            }
            if (code > 0) {
                return new Handed.NotNow("SMTP " + code);
            }
            if (chained instanceof AuthenticationFailedException) {
                return new Handed.NotNow("sign-in refused");
            }
        }
        return new Handed.NotNow("not reached");
    }

    /** 0 where the server gave no answer to this recipient or this text. */
    private static int codeOf(MessagingException refused) {
        return switch (refused) {
            case SMTPAddressFailedException recipient -> recipient.getReturnCode();
            case SMTPSendFailedException command -> {
                // Refused as the sender is our own fault, to be mended in the settings: the mail waits.
                boolean isOfTheSender = command.getCommand().startsWith("MAIL FROM");
                yield isOfTheSender ? 0 : command.getReturnCode();
            }
            default -> 0;
        };
    }

    /** Keeps the Message-ID it was given, so that the same piece is the same at every try. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
