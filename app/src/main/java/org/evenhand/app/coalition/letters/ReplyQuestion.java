package org.evenhand.app.coalition.letters;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;

/** Drafts a written question that asks a department when it will reply. Its form follows those asked in January 2023 about the letters of 2022. */
public final class ReplyQuestion {

    private ReplyQuestion() {}

    private static final Pattern DEPARTMENT = Pattern.compile("Department (?:for|of) (.+)");

    /** @param sender from whom the letter was, as it stands on it */
    public static String of(ReplyClock clock, String sender, String subject, LocalDate today) {
        return Words.of(
                "letters.question",
                asked(clock.body()),
                sender,
                Numbers.day(clock.sentOn()),
                subject,
                Numbers.whole(clock.daysAtLeast(today)));
    }

    /** Questions go to the Secretary of State of a department, whoever that is on the day. */
    private static String asked(String body) {
        Matcher department = DEPARTMENT.matcher(body);
        return department.matches() ? Words.of("letters.question.secretary", department.group(1)) : "the " + body;
    }
}
