package org.evenhand.app.access.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.family.Consents;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;

/**
 * A request as people see it, on its own page or as a line of a list.
 *
 * @param who the child's first name or initials, or what kind of request it is
 * @param setting the name of the setting that asked
 * @param layer what the layer is called
 * @param consent what the family said, for a child
 * @param helpWished what was said of the kind of help, as rows
 * @param service the name of the service that is to answer, or who there is instead
 */
public record RequestView(
        Request request,
        Answers answers,
        String who,
        String setting,
        String service,
        String layer,
        Optional<Consents.Recorded> consent,
        List<SummaryRow> helpWished,
        LocalDate today) {

    static RequestView of(
            Request request,
            Answers answers,
            String setting,
            String service,
            String layer,
            Optional<Consents.Recorded> consent,
            List<SummaryRow> helpWished,
            LocalDate today) {
        String who = answers.child()
                .map(Answers.Child::called)
                .orElseGet(
                        () -> Words.of("requests.who." + answers.facts().about().name()));
        return new RequestView(request, answers, who, setting, service, layer, consent, helpWished, today);
    }

    public String path() {
        return "/requests/" + request.id();
    }

    public String reference() {
        return request.id().reference();
    }

    public Tag state() {
        return Tag.of(
                Words.of("requests.state." + request.state()),
                Words.of("requests.state." + request.state() + ".colour"));
    }

    public String help() {
        return Words.of("ask.area." + answers.facts().area().name());
    }

    /** When the child was born, or how old those are whom it is about. */
    public String age() {
        return answers.child()
                .map(child -> Words.of(
                        "requests.born",
                        Month.of(child.birthMonth()).getDisplayName(TextStyle.FULL, Locale.UK),
                        child.birthYear()))
                .orElseGet(() -> answers.ages()
                        .map(ages -> Words.of("ask.ages." + ages.name()))
                        .orElse(""));
    }

    public boolean isWaiting() {
        return request.state().isUndecided();
    }

    /** The clock in words; empty where there is none or it has stopped. */
    public String clock() {
        if (!isWaiting() || request.replyBy().isEmpty() || request.state() == RequestState.CHALLENGED) {
            return "";
        }
        if (request.state() == RequestState.INFORMATION_ASKED) {
            return Words.of("requests.paused");
        }
        if (request.standing().clockStands()) {
            return Words.of("requests.stands");
        }
        return daysLeft(ChronoUnit.DAYS.between(today, request.replyBy().get()));
    }

    /** Whether it stands still, so that no day of the reply can be named. */
    public boolean clockStands() {
        return !clock().isEmpty()
                && (request.state() == RequestState.INFORMATION_ASKED
                        || request.standing().clockStands());
    }

    /** “Friday 4 December 2026 (12 days left)”; no day while the clock stands still. */
    public String replyByInWords() {
        if (clockStands()) {
            return Words.of("requests.noDay", clock());
        }
        return clock().isEmpty() ? replyBy() : replyBy() + " (" + clock() + ")";
    }

    /** “3 days left”, “due today”, “1 day overdue”. */
    static String daysLeft(long days) {
        if (days < 0) {
            return Words.of(days == -1 ? "requests.overdue.one" : "requests.overdue", Numbers.whole(-days));
        }
        return days == 0
                ? Words.of("requests.dueToday")
                : Words.of(days == 1 ? "requests.due.one" : "requests.due", Numbers.whole(days));
    }

    public boolean isOverdue() {
        return request.state().isToDecide()
                && !request.standing().clockStands()
                && request.replyBy().filter(today::isAfter).isPresent();
    }

    public String replyBy() {
        return request.replyBy().map(Numbers::weekday).orElse("");
    }
}
