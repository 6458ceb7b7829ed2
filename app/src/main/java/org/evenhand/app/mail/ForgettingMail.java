package org.evenhand.app.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases addresses and texts of mail. Mail is no subject of the record: whoever queues it records why. So nothing is recorded here; how many
 * rows are erased and when stays in the table.
 */
@Service
class ForgettingMail implements Forgetting {

    static final String RULE = "mail.message";

    private final MailTable table;
    private final RetentionPeriods periods;
    private final Clock clock;

    ForgettingMail(MailTable table, RetentionPeriods periods, Clock clock) {
        this.table = table;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        return table.erase(periods.keptSince(RULE), clock.instant(), LocalDate.now(clock));
    }
}
