package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.holdings.HeldColumn.Why;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is held on a child here: advice and its recommendations. */
@Service
@Order(20)
class AdviceHolding implements Holding {

    private static final String OF_REQUEST = "t.request = :request";
    private static final String OF_ITS_RECOMMENDATIONS =
            "t.recommendation in (select r.id from accountability.recommendation r where r.request = :request)";

    private final AccountabilityTable table;
    private final Ledger ledger;

    AdviceHolding(AccountabilityTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(advice(), recommendation(), dutyClock(), dutyStop(), challenge(), reminder(), escalation());
    }

    @Override
    public void erase(UUID request, LocalDate today) {
        table.eraseOf(new RequestId(request), today)
                .forEach(advice -> ledger.append(Happening.of("AdviceErased", advice)
                        .with("because", "ASKED")
                        .with("request", request)));
    }

    private static HeldTable advice() {
        return HeldTable.named("accountability.advice", OF_REQUEST)
                .sealedUnder("t.subject_key")
                .shows("id", "request", "given_on", "profession")
                .opens("summary_sealed", Recommendations.FOUND)
                .professionals("given_by")
                .organisations("setting_organisation", "service_organisation")
                .shows("erased_on")
                .leavesOut(Why.KEY, "subject_key");
    }

    private static HeldTable recommendation() {
        return HeldTable.named("accountability.recommendation", OF_REQUEST)
                .sealedUnder("(select a.subject_key from accountability.advice a where a.id = t.advice)")
                .shows("id", "form", "advice", "request")
                .opens("what_sealed", Recommendations.WHAT)
                .opens("why_sealed", Recommendations.WHY)
                .shows(
                        "deliverer",
                        "minutes_each",
                        "times",
                        "per",
                        "weeks",
                        "by_when",
                        "state",
                        "holder",
                        "duty",
                        "duties_version")
                .shows("layer", "start_by", "vague_words")
                .opens("shown_by_sealed", Recommendations.SHOWN_BY)
                .shows("override_task")
                .opens("override_sealed", Recommendations.OVERRULING)
                .shows("answered_on", "decline_reason")
                .opens("reason_sealed", Recommendations.REASON)
                .shows("route", "payer", "pence", "payer_disputed_on", "payer_settled_on")
                .opens("person_sealed", Recommendations.PERSON)
                .shows("done_on")
                .opens("evidence_sealed", Recommendations.EVIDENCE)
                .shows("goal_met", "reviewed_on")
                .opens("review_sealed", Recommendations.REVIEW)
                .organisations("setting_organisation", "service_organisation", "answering_organisation")
                .shows("la_code", "erased_on");
    }

    private static HeldTable challenge() {
        return HeldTable.named("accountability.challenge", OF_ITS_RECOMMENDATIONS)
                .sealedUnder(
                        "(select a.subject_key from accountability.advice a join accountability.recommendation r on r.advice = a.id where r.id = t.recommendation)")
                .shows("recommendation", "number", "stage", "state", "raised_by", "own_link")
                .professionals("raised_by_person")
                .opens("words_sealed", Challenging.WORDS)
                .shows("raised_on", "reply_by", "terms", "outcome")
                .opens("reply_sealed", Challenging.REPLY)
                .opens("replied_by_sealed", Challenging.REPLIED_BY)
                .shows("replied_on")
                .organisations("setting_organisation", "service_organisation");
    }

    private static HeldTable dutyClock() {
        return HeldTable.named("accountability.duty_clock", OF_ITS_RECOMMENDATIONS)
                .shows("recommendation", "rule", "counted_from", "named_day", "clocks")
                .organisations("setting_organisation", "service_organisation");
    }

    private static HeldTable dutyStop() {
        return HeldTable.named("accountability.duty_stop", OF_ITS_RECOMMENDATIONS)
                .shows("recommendation", "number", "reason", "from_day", "until_day")
                .professionals("by_person")
                .organisations("by_organisation", "setting_organisation", "service_organisation");
    }

    private static HeldTable reminder() {
        return HeldTable.named("accountability.reminder", OF_ITS_RECOMMENDATIONS)
                .shows("recommendation", "code", "by_when", "reminded_on")
                .organisations("setting_organisation", "service_organisation");
    }

    private static HeldTable escalation() {
        return HeldTable.named("accountability.escalation", OF_ITS_RECOMMENDATIONS)
                .shows("recommendation", "rung", "told", "due_on", "climbed_on", "terms")
                .organisations("setting_organisation", "service_organisation");
    }
}
