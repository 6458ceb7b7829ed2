package org.evenhand.app.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mail is left to be sent. It is written in the transaction of the change that causes it, or not at all; a job hands it over
 * afterwards. What becomes of it is asked here by its identifier.
 */
@Service
public class Outbox {

    private static final ScopedValue<Boolean> SILENT = ScopedValue.newInstance();

    private final MailTable table;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(MailTable table, MailSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether mail leaves this installation at all. Where it does not, a page must say so before anybody waits for it. */
    public boolean isSending() {
        return settings.isSending() && !SILENT.isBound();
    }

    /** Does the work as where no mail leaves: nobody is written to about what was invented to have happened months ago. */
    public static void withoutMail(Runnable work) {
        ScopedValue.where(SILENT, true).run(work);
    }

    /** The web address of this installation with a path of ours, for a link in mail; never made from what a visitor's browser claims. */
    public String link(String path) {
        return settings.site() + path;
    }

    /** Leaves it to be sent as soon as may be; refuses to work outside a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailId queue(Mail mail) {
        return queue(mail, clock.instant());
    }

    /** As {@link #queue(Mail)}, but it does not leave before this moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailId queue(Mail mail, Instant notBefore) {
        MailId id = new MailId(UUID.randomUUID());
        table.insert(id, mail, clock.instant(), notBefore);
        return id;
    }

    /** Empty once it is forgotten. */
    @Transactional(readOnly = true)
    public Optional<Posted> find(MailId id) {
        return table.find(id);
    }

    /** Takes back what has not left yet. @return whether it was still here */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(MailId id) {
        return table.settle(id, MailStep.WITHDRAW, clock.instant(), "");
    }

    /** How many pieces of one purpose were left for one address since then, whatever became of them. */
    @Transactional(readOnly = true)
    public int countTo(EmailAddress address, String purpose, Instant since) {
        return table.countTo(address, purpose, since);
    }
}
