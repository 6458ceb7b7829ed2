package org.evenhand.app.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** Puts a notice into plain words: what was decided, by when, what comes next, how to challenge it. It names no child and no person. */
@Component
class Composing {

    private final Outbox outbox;

    Composing(Outbox outbox) {
        this.outbox = outbox;
    }

    Mail mail(Message message, EmailAddress to) {
        String reference = message.request().reference();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text(message, "what").orElseThrow());
        paragraphs.add(message.by()
                .map(day -> Words.of("notices.mail.by", Numbers.weekday(day)))
                .orElseGet(() -> text(message, "noDay").orElseGet(() -> Words.of("notices.mail.noDay"))));
        paragraphs.add(Words.of("notices.mail.next", text(message, "next").orElseThrow()));
        text(message, "challenge").ifPresent(how -> paragraphs.add(Words.of("notices.mail.challenge", how)));
        if (message.kind().isForFamily()) {
            paragraphs.add(Words.of("notices.mail.FAMILY.see"));
            paragraphs.add(Words.of("notices.mail.FAMILY.foot", reference));
        } else {
            paragraphs.add(Words.of("notices.mail.signIn") + "\n" + outbox.link(message.path()));
            paragraphs.add(Words.of("notices.mail.foot", reference));
        }
        Mail mail = Mail.automatic(
                "notice." + message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                to,
                Words.of(
                        "notices.mail.subject",
                        reference,
                        text(message, "subject").orElseThrow()),
                String.join("\n\n", paragraphs) + "\n");
        return message.kind().isUrgent() ? mail.withUrgency() : mail;
    }

    private static Optional<String> text(Message message, String part) {
        String key = "notices.mail.%s.%s".formatted(message.words(), part);
        return Words.find(key).map(words -> Words.of(key, message.parts().toArray()));
    }
}
