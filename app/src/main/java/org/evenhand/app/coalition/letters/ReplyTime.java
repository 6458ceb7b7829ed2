package org.evenhand.app.coalition.letters;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.policy.Timescales;
import org.evenhand.packs.policy.Timescales.Timescale;

/** By when a department is expected to reply: a number of working days that the pack of time limits gives. It is practice, not law. */
public final class ReplyTime {

    private static final String CODE = "T31";
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,3}) working days.*");

    private final Timescale rule;
    private final int days;
    private final WorkingDays workingDays;

    private ReplyTime(Timescale rule, int days, WorkingDays workingDays) {
        this.rule = rule;
        this.days = days;
        this.workingDays = workingDays;
    }

    /** @throws BrokenPack if the pack names no number of working days */
    public static ReplyTime from(Timescales timescales, WorkingDays workingDays) {
        Timescale rule = timescales
                .find(CODE)
                .orElseThrow(() -> new BrokenPack(
                        "%s has no row %s, the time to reply to a letter.".formatted(timescales.version(), CODE)));
        Matcher limit = LIMIT.matcher(rule.limit());
        if (!limit.matches()) {
            throw new BrokenPack("%s, row %s: the limit “%s” does not begin with a number of working days."
                    .formatted(timescales.version(), CODE, rule.limit()));
        }
        return new ReplyTime(rule, Integer.parseInt(limit.group(1)), workingDays);
    }

    public LocalDate dueFor(LocalDate sentOn) {
        return workingDays.after(sentOn, days);
    }

    public int workingDays() {
        return days;
    }

    /** Where the number comes from and how firm it is. */
    public Timescale rule() {
        return rule;
    }
}
