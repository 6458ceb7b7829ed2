package org.evenhand.app.inspection;

import static org.evenhand.app.inspection.Sheet.day;
import static org.evenhand.app.inspection.Sheet.entry;
import static org.evenhand.app.inspection.Sheet.flag;
import static org.evenhand.app.inspection.Sheet.number;
import static org.evenhand.app.inspection.Sheet.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.inspection.InspectionTable.Asked;
import org.evenhand.app.inspection.InspectionTable.Declined;
import org.evenhand.app.inspection.InspectionTable.Duty;
import org.evenhand.app.inspection.InspectionTable.Emergency;
import org.evenhand.app.inspection.InspectionTable.LookedAgain;
import org.evenhand.app.inspection.InspectionTable.Looks;
import org.evenhand.app.ledger.Ledger;

/** The tables of requests, of everything that was declined, and of who looked. */
final class RequestSheets {

    private final Named named;
    private final Entries entries;
    private final LocalDate today;

    /** @param today until which open days are counted */
    RequestSheets(Named named, Entries entries, LocalDate today) {
        this.named = named;
        this.entries = entries;
        this.today = today;
    }

    Sheet requests(List<Asked> asked) {
        return new Sheet(
                "requests",
                "One request for help",
                List.of(
                        text("request", "Its name in this file"),
                        text("setting", "The setting that asked"),
                        text("setting_type", "What kind of setting that is"),
                        text("service", "The service that is to answer, or answered"),
                        text("kind", "Whom it is about: CHILD, GROUP or PRACTICE"),
                        text("profession", "Who is asked"),
                        text("layer", "The layer the thresholds gave"),
                        text("thresholds", "Their edition"),
                        text("row", "The row that fired"),
                        day("asked_on", "The day it was sent"),
                        day("reply_by", "By when it was to be answered"),
                        text("state", "Where it stands"),
                        day("first_seen_on", "The day of the first contact"),
                        day("closed_on", "The day it was closed"),
                        text("close_reason", "Why: a code"),
                        entry("entry", "The entry that says that it was sent"),
                        entry("entry_last", "The newest entry about it, reads left out")),
                asked.stream().map(this::request).toList());
    }

    private List<String> request(Asked one) {
        return new Sheet.Line()
                .with(named.request(one.id()))
                .with(named.setting(one.setting()))
                .with(one.settingType())
                .with(one.service().map(named::service))
                .with(one.kind())
                .with(one.profession())
                .with(one.layer())
                .with(one.thresholds())
                .with(one.row())
                .with(one.askedOn())
                .with(one.replyBy())
                .with(one.state())
                .with(one.firstSeenOn())
                .with(one.closedOn())
                .with(one.closeReason())
                .with(entries.first(one.id(), "RequestReceived"))
                .with(entries.of(one.id()).stream()
                        .reduce((earlier, later) -> later)
                        .map(Ledger.Line::number))
                .cells();
    }

    Sheet declines(List<Declined> ofRequests, List<Duty> duties) {
        return new Sheet(
                "declines",
                "One no, to a request or to something that was advised, with its coded reason",
                List.of(
                        text("of", "The request or duty"),
                        text("reason", "Why: a code"),
                        text("next_step", "What the setting can do instead: a code; for requests"),
                        flag("two_persons", "Whether two persons decided it; for requests"),
                        day("declined_on", "The day"),
                        entry("entry", "The entry that says so")),
                Stream.concat(
                                ofRequests.stream().map(this::declined),
                                duties.stream()
                                        .filter(duty ->
                                                duty.came().declineReason().isPresent())
                                        .map(this::declined))
                        .toList());
    }

    private List<String> declined(Declined one) {
        return new Sheet.Line()
                .with(named.request(one.request()))
                .with(one.reason())
                .with(one.nextStep())
                .with(one.byTwo())
                .with(one.on())
                .with(entries.first(
                        one.request(),
                        "RequestDeclined",
                        line -> named.day(line.at()).equals(one.on())))
                .cells();
    }

    private List<String> declined(Duty one) {
        return new Sheet.Line()
                .with(named.duty(one.id()))
                .with(one.came().declineReason())
                .with("")
                .with("")
                .with(one.came().answeredOn())
                .with(entries.of(one.id()).stream()
                        .filter(line -> line.happening().kind().equals("RecommendationDeclined"))
                        .reduce((earlier, later) -> later)
                        .map(Ledger.Line::number))
                .cells();
    }

    Sheet lookedAgain(List<LookedAgain> found) {
        return new Sheet(
                "looked-again",
                "One declined request that a setting asked to be looked at again",
                List.of(
                        text("request", "The request"),
                        number("stage", "How far up it went; 1 for another person of the service"),
                        day("asked_on", "The day it was asked"),
                        day("reply_by", "By when it must be answered"),
                        day("answered_on", "The day it was"),
                        number("days", "Days from asking to the answer, or until today"),
                        text("outcome", "What it was"),
                        entry("entry", "The entry that says that it was asked")),
                found.stream()
                        .map(one -> new Sheet.Line()
                                .with(named.request(one.request()))
                                .with(one.stage())
                                .with(one.askedOn())
                                .with(one.replyBy())
                                .with(one.answeredOn())
                                .with(ChronoUnit.DAYS.between(
                                        one.askedOn(), one.answeredOn().orElse(today)))
                                .with(one.outcome())
                                .with(entries.first(
                                        one.request(), "RequestChallenged", Entries.says("stage", one.stage())))
                                .cells())
                        .toList());
    }

    Sheet emergencies(List<Emergency> found) {
        return new Sheet(
                "emergencies",
                "One opening of a child’s record in an emergency",
                List.of(
                        text("emergency", "Its name in this file"),
                        text("request", "The request whose record it was"),
                        text("reason", "Why: a code"),
                        day("opened_on", "The day it was opened, in England"),
                        number("minutes", "For how many minutes it was open at most"),
                        text("outcome", "What the review found: JUSTIFIED or NOT_JUSTIFIED; empty until then"),
                        day("reviewed_on", "The day of the review"),
                        entry("entry", "The entry that says that it was opened")),
                found.stream()
                        .map(one -> new Sheet.Line()
                                .with(named.emergency(one.id()))
                                .with(named.request(one.request()))
                                .with(one.reason())
                                .with(named.day(one.openedAt().toInstant()))
                                .with(ChronoUnit.MINUTES.between(one.openedAt(), one.overAt()))
                                .with(one.outcome())
                                .with(one.reviewedAt().map(at -> named.day(at.toInstant())))
                                .with(entries.first(
                                        one.request(), "EmergencyOpened", Entries.says("emergency", one.id())))
                                .cells())
                        .toList());
    }

    /** Counts have no entry: each look is one of its own. */
    static Sheet looks(List<Looks> found) {
        return new Sheet(
                "looks",
                "How often the records of children were looked at in one month, as what; each look is an entry of the record, and they are only counted here",
                List.of(
                        day("month", "Its first day"),
                        text("looked_as", "The roles they held, with spaces between; FAMILY for a family"),
                        number("looks", "How often"),
                        number("records", "At how many records")),
                found.stream()
                        .map(one -> new Sheet.Line()
                                .with(one.month())
                                .with(one.as())
                                .with(one.looks())
                                .with(one.records())
                                .cells())
                        .toList());
    }
}
