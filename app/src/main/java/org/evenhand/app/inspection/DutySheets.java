package org.evenhand.app.inspection;

import static org.evenhand.app.inspection.Sheet.day;
import static org.evenhand.app.inspection.Sheet.entry;
import static org.evenhand.app.inspection.Sheet.number;
import static org.evenhand.app.inspection.Sheet.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.inspection.InspectionTable.Challenge;
import org.evenhand.app.inspection.InspectionTable.Duty;
import org.evenhand.app.inspection.InspectionTable.Escalation;
import org.evenhand.app.ledger.Ledger;

/** The tables of what was advised: the chain in one line each, and every step of it. */
final class DutySheets {

    private static final String MADE = "RecommendationMade";

    private final List<Duty> duties;
    private final List<Escalation> escalations;
    private final List<Challenge> challenges;
    private final Named named;
    private final Entries entries;
    private final DutyWords words;
    private final LocalDate today;

    /** @param today until which open days are counted */
    DutySheets(
            List<Duty> duties,
            List<Escalation> escalations,
            List<Challenge> challenges,
            Named named,
            Entries entries,
            DutyWords words,
            LocalDate today) {
        this.duties = duties;
        this.escalations = escalations;
        this.challenges = challenges;
        this.named = named;
        this.entries = entries;
        this.words = words;
        this.today = today;
    }

    List<Sheet> list() {
        return List.of(duties(), steps(), escalations(), challenges(), outcomes());
    }

    private Sheet duties() {
        Map<UUID, List<Escalation>> climbed = escalations.stream().collect(Collectors.groupingBy(Escalation::duty));
        Map<UUID, List<Challenge>> challenged = challenges.stream().collect(Collectors.groupingBy(Challenge::duty));
        return new Sheet(
                "duties",
                "One thing that was advised: who must act, how it comes about, by when, what was answered, and what came of it",
                List.of(
                        text("duty", "Its name in this file"),
                        text("request", "The request it answers"),
                        text("setting", "The setting that asked"),
                        text("setting_type", "What kind of setting that is"),
                        text("service", "The service whose specialist advised"),
                        day("advised_on", "The day it was advised"),
                        text("advised_by", "Profession of who advised"),
                        text("layer", "Layer of support"),
                        text("deliverer", "Profession that may deliver it"),
                        number("minutes_each", "Minutes each time; empty where nobody said how much"),
                        number("times", "How often in each period"),
                        text("per", "The period: ONCE, WEEK or TERM"),
                        number("weeks", "For how many weeks"),
                        number("vague_words", "How many vague words were left in it"),
                        text("overridden_task", "Clinical task left with somebody not qualified for it"),
                        text("holder", "Who must act: SETTING, AUTHORITY or NHS"),
                        text("duty_code", "Why they must act: a code of the pack of duties"),
                        text("duty_edition", "The edition of that pack that was read"),
                        text("strength", "How strongly they are bound, by that edition"),
                        text("duty_status", "How firm that is: only LAW is law"),
                        text("route", "How it comes about: PROVIDE, COMMISSION or FUND"),
                        text("payer", "Whose money it is"),
                        number("pence", "What it costs in all"),
                        day("payer_disputed_on", "The day bodies did not agree who pays"),
                        day("payer_settled_on", "The day they did"),
                        day("start_by", "The last day on which it begins in time"),
                        day("by_when", "The last day on which it is done in time"),
                        day("answered_on", "The day who must act answered"),
                        text("decline_reason", "Why it was declined: a code"),
                        number("unmet_minutes", "Minutes that count as unmet need"),
                        day("unmet_until", "The day somebody took it on after all"),
                        text("escalated_to", "The last rung of the ladder it climbed"),
                        number("challenges", "How many challenges there were"),
                        text("state", "Where it stands"),
                        day("done_on", "The day it was done"),
                        text("goal_met", "Whether it helped: YES, PARTLY or NO"),
                        entry("entry", "The entry that says that it was advised"),
                        entry("entry_last", "The newest entry about it")),
                duties.stream()
                        .map(one -> line(
                                        one,
                                        climbed.getOrDefault(one.id(), List.of()),
                                        challenged.getOrDefault(one.id(), List.of()))
                                .cells())
                        .toList());
    }

    private Sheet.Line line(Duty one, List<Escalation> climbed, List<Challenge> challenged) {
        Optional<org.evenhand.packs.policy.Duty> duty = words.find(one.edition(), one.code());
        List<Ledger.Line> ofIt = entries.of(one.id());
        return new Sheet.Line()
                .with(named.duty(one.id()))
                .with(named.request(one.request()))
                .with(named.setting(one.setting()))
                .with(one.settingType())
                .with(named.service(one.service()))
                .with(one.advisedOn())
                .with(one.advisedBy())
                .with(one.amount().layer())
                .with(one.amount().deliverer())
                .with(one.amount().minutesEach())
                .with(one.amount().times())
                .with(one.amount().per())
                .with(one.amount().weeks())
                .with(one.amount().vagueWords())
                .with(one.amount().overriddenTask())
                .with(duty.map(org.evenhand.packs.policy.Duty::body))
                .with(one.code())
                .with(one.edition())
                .with(duty.map(org.evenhand.packs.policy.Duty::strength))
                .with(duty.map(org.evenhand.packs.policy.Duty::status))
                .with(one.way().route())
                .with(one.way().payer())
                .with(one.way().pence())
                .with(one.way().disputedOn())
                .with(one.way().settledOn())
                .with(one.startBy())
                .with(one.byWhen())
                .with(one.came().answeredOn())
                .with(one.came().declineReason())
                .with(one.came().unmetMinutes())
                .with(one.came().metOn())
                .with(climbed.isEmpty() ? "" : climbed.getLast().rung())
                .with(challenged.size())
                .with(one.came().state())
                .with(one.came().doneOn())
                .with(one.came().goalMet())
                .with(entries.first(one.id(), MADE))
                .with(ofIt.isEmpty() ? "" : ofIt.getLast().number());
    }

    private Sheet steps() {
        return new Sheet(
                "steps",
                "One entry of the record about something that was advised, in the order in which they were made",
                List.of(
                        text("duty", "What was advised"),
                        day("on", "The day it was recorded, in England"),
                        text("what", "What happened: the kind of the entry"),
                        text("from", "Where it stood before"),
                        text("to", "Where it stood then"),
                        entry("entry", "The entry")),
                duties.stream()
                        .flatMap(duty -> entries.of(duty.id()).stream()
                                .map(line -> new Sheet.Line()
                                        .with(named.duty(duty.id()))
                                        .with(named.day(line.at()))
                                        .with(line.happening().kind())
                                        .with(fact(line, "from"))
                                        .with(fact(line, "to"))
                                        .with(line.number())
                                        .cells()))
                        .toList());
    }

    private Sheet escalations() {
        return new Sheet(
                "escalations",
                "One rung of the ladder that something overdue climbed, once each",
                List.of(
                        text("duty", "What was overdue"),
                        text("rung", "The rung: a code of the pack accountability-terms"),
                        text("told", "Who is told there"),
                        day("due_on", "The day on which the rule says that it climbs"),
                        day("climbed_on", "The day on which it did"),
                        text("terms", "The edition of the pack"),
                        entry("entry", "The entry that says so")),
                escalations.stream()
                        .map(one -> new Sheet.Line()
                                .with(named.duty(one.duty()))
                                .with(one.rung())
                                .with(one.told())
                                .with(one.dueOn())
                                .with(one.climbedOn())
                                .with(one.terms())
                                .with(entries.first(one.duty(), "DutyEscalated", Entries.says("rung", one.rung())))
                                .cells())
                        .toList());
    }

    private Sheet challenges() {
        return new Sheet(
                "challenges",
                "One challenge of what became of something that was advised, at one stage",
                List.of(
                        text("duty", "What was advised"),
                        number("number", "Which of its challenges, from 1"),
                        text("stage", "The stage: a code of the pack accountability-terms"),
                        text("raised_by", "As whom somebody did not agree"),
                        day("raised_on", "The day it was raised"),
                        day("reply_by", "The last day on which the reply is in time"),
                        day("replied_on", "The day of the reply"),
                        number("days", "Days from raising to the reply, or until today"),
                        text("state", "Where it stands"),
                        text("outcome", "What was replied"),
                        text("terms", "The edition of the pack"),
                        entry("entry", "The entry that says that it was raised"),
                        entry("entry_reply", "The entry of the reply")),
                challenges.stream().map(this::challenge).toList());
    }

    private List<String> challenge(Challenge one) {
        return new Sheet.Line()
                .with(named.duty(one.duty()))
                .with(one.number())
                .with(one.stage())
                .with(one.raisedBy())
                .with(one.raisedOn())
                .with(one.replyBy())
                .with(one.repliedOn())
                .with(ChronoUnit.DAYS.between(one.raisedOn(), one.repliedOn().orElse(today)))
                .with(one.state())
                .with(one.outcome())
                .with(one.terms())
                .with(entries.first(one.duty(), "ChallengeRaised", Entries.says("number", one.number())))
                .with(entries.first(one.duty(), "ChallengeReplied", Entries.says("number", one.number())))
                .cells();
    }

    private Sheet outcomes() {
        return new Sheet(
                "outcomes",
                "What came of something that was advised, where something was done",
                List.of(
                        text("duty", "What was advised"),
                        text("state", "Whether all or a part of it was done, in time or late"),
                        day("by_when", "The last day on which it was in time"),
                        day("done_on", "The day it was done"),
                        number("days_late", "Days after the last day; 0 where it was in time"),
                        text("goal_met", "Whether it brought the child nearer to what it was for"),
                        day("reviewed_on", "The day somebody looked"),
                        entry("entry", "The newest entry that says that it was done"),
                        entry("entry_review", "The entry of the review")),
                duties.stream()
                        .filter(one -> one.came().doneOn().isPresent())
                        .map(this::outcome)
                        .toList());
    }

    private List<String> outcome(Duty one) {
        LocalDate doneOn = one.came().doneOn().orElseThrow();
        return new Sheet.Line()
                .with(named.duty(one.id()))
                .with(one.came().state())
                .with(one.byWhen())
                .with(doneOn)
                .with(Math.max(0, ChronoUnit.DAYS.between(one.byWhen(), doneOn)))
                .with(one.came().goalMet())
                .with(one.came().reviewedOn())
                .with(entries.of(one.id()).stream()
                        .filter(line -> line.happening().kind().equals("RecommendationDone")
                                || line.happening().kind().equals("RecommendationPartDone"))
                        .reduce((earlier, later) -> later)
                        .map(Ledger.Line::number))
                .with(entries.first(one.id(), "OutcomeReviewed"))
                .cells();
    }

    private static String fact(Ledger.Line line, String name) {
        return line.happening().facts().getOrDefault(name, "");
    }
}
