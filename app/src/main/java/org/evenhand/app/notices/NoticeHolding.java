package org.evenhand.app.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.mail.MailHeld;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is held on a child here: who was told of their request, and the mail to their family. A notice has no text of its own. */
@Service
@Order(50)
class NoticeHolding implements Holding {

    private static final String TO_THE_FAMILY =
            "t.id in (select n.mail from notices.notice n where n.request = :request and n.account = n.request)";

    private final NoticeTable table;
    private final MailHeld mail;

    NoticeHolding(NoticeTable table, MailHeld mail) {
        this.table = table;
        this.mail = mail;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(notice(), served(), MailHeld.table(TO_THE_FAMILY), change());
    }

    @Override
    public void erase(UUID request, LocalDate today) {
        mail.erase(table.mailToFamily(new RequestId(request)), today);
    }

    /** The account of a family is its request. */
    private static HeldTable notice() {
        return HeldTable.named("notices.notice", "t.request = :request")
                .shows("id", "request", "kind", "about")
                .professionals("account")
                .organisations("sender", "recipient")
                .shows("state", "queued_at", "settled_at", "mail");
    }

    private static HeldTable served() {
        return HeldTable.named(
                        "notices.served", "t.notice in (select n.id from notices.notice n where n.request = :request)")
                .shows("notice", "way", "served_on", "recorded_at")
                .professionals("recorded_by");
    }

    private static HeldTable change() {
        return HeldTable.named("notices.provider_change_request", "t.request = :request")
                .shows("change", "request", "told_at")
                .organisations("service");
    }
}
