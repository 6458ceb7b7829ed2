package org.evenhand.app.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.holdings.HeldColumn.Why;
import org.evenhand.app.holdings.HeldTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pieces of mail to a family, for modules that know which those are. */
@Service
public class MailHeld {

    private final MailTable table;
    private final Clock clock;

    MailHeld(MailTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param which of them, as SQL of {@code t} */
    public static HeldTable table(String which) {
        return HeldTable.named("mail.message", which)
                .sealedUnder("t.subject_key")
                .shows(
                        "id",
                        "purpose",
                        "state",
                        "queued_at",
                        "settled_at",
                        "tries",
                        "last_tried_at",
                        "next_try_at",
                        "last_reason")
                .opens("to_sealed", MailTable.TO)
                .opens("subject_sealed", MailTable.SUBJECT)
                .opens("text_sealed", MailTable.TEXT)
                .opens("from_name_sealed", MailTable.FROM_NAME)
                .opens("reply_to_sealed", MailTable.REPLY_TO)
                .opens("unsubscribe_sealed", MailTable.UNSUBSCRIBE)
                .shows("is_automatic", "is_urgent", "erased_on")
                .leavesOut(Why.KEY, "subject_key")
                .leavesOut(Why.SEARCH, "to_index")
                .leavesOut(Why.ORDER, "queued_by");
    }

    /** Destroys address and text of these pieces; what still waits is given up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(List<MailId> pieces, LocalDate today) {
        pieces.forEach(piece -> table.erase(piece, clock.instant(), today));
    }

    /** The same for everything that automatic mail told one family. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eraseTo(EmailAddress family, LocalDate today) {
        table.erase(family, "family", clock.instant(), today);
        table.erase(family, "notice.family", clock.instant(), today);
    }
}
