package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.drafts.Drafting;
import org.evenhand.app.access.family.FamilyEmails;
import org.evenhand.app.holdings.HeldChild;
import org.evenhand.app.holdings.HeldColumn.Why;
import org.evenhand.app.holdings.HeldRow;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** What is held on a child here: the request with its answers, what was decided of it, what the family said. Erased last: others hang from it. */
@Service
@Order(AccessHolding.FIRST)
class AccessHolding implements Holding {

    static final int FIRST = 10;

    private static final String OF_REQUEST = "t.request = :request";
    private static final String KEY_OF_REQUEST = "(select r.subject_key from access.request r where r.id = t.request)";

    private final RetentionTable table;
    private final Ledger ledger;

    AccessHolding(RetentionTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(
                request(),
                consent(),
                familyLink(),
                decision(),
                question(),
                challenge(),
                clockStop(),
                secondWait(),
                contact(),
                statutoryTime(),
                draft());
    }

    @Override
    public void erase(UUID request, LocalDate today) {
        RequestId id = new RequestId(request);
        if (table.erase(id, today)) {
            ledger.append(Happening.of("RequestErased", request).with("because", "ASKED"));
        }
    }

    private static HeldTable request() {
        return HeldTable.named("access.request", "t.id = :request")
                .sealedUnder("t.subject_key")
                .shows("id", "state", "kind", "asked_on", "asked_at")
                .opensJson("answers_sealed", RequestTable.ANSWERS)
                .organisations("setting")
                .shows("setting_urn", "setting_type", "la_code")
                .professionals("asked_by")
                .organisations("service", "passed_on_by")
                .professionals("specialist")
                .shows(
                        "profession",
                        "layer",
                        "decided_with",
                        "decided_by_row",
                        "offer",
                        "route",
                        "reason",
                        "wished_mode",
                        "support_mode",
                        "individual_asked",
                        "reply_by",
                        "first_seen_on",
                        "decline_reason",
                        "closed_on",
                        "close_reason",
                        "discharged",
                        "erased_on")
                .leavesOut(Why.KEY, "subject_key")
                .leavesOut(Why.SEARCH, "child_mark")
                .leavesOut(Why.ORDER, "form_token");
    }

    private static HeldTable consent() {
        return HeldTable.named("access.consent", OF_REQUEST)
                .shows(
                        "request",
                        "given_by",
                        "given_on",
                        "given_how",
                        "covers",
                        "missing_reason",
                        "recorded_at",
                        "withdrawn_on",
                        "withdrawn_by")
                .organisations("setting");
    }

    private static HeldTable familyLink() {
        return HeldTable.named("access.family_link", OF_REQUEST)
                .sealedUnder(KEY_OF_REQUEST)
                .shows("id", "request")
                .opens("email_sealed", FamilyEmails.SEALED_AS)
                .shows("email_left_at", "made_on", "expires_on", "last_opened_on", "ended_on", "ended_by")
                .professionals("made_by")
                .organisations("setting")
                .leavesOut(Why.SECRET, "secret_hash");
    }

    private static HeldTable decision() {
        return HeldTable.named("access.decision", OF_REQUEST)
                .sealedUnder(KEY_OF_REQUEST)
                .shows("id", "request", "step", "reason", "next_step")
                .opens("advice_sealed", DecisionTable.ADVICE)
                .shows("decided_on", "decided_at")
                .professionals("by_person", "proposed_by")
                .organisations("service");
    }

    private static HeldTable question() {
        return HeldTable.named("access.question", OF_REQUEST)
                .sealedUnder(KEY_OF_REQUEST)
                .shows("id", "request", "codes")
                .opens("words_sealed", DecisionTable.QUESTION)
                .opens("answer_sealed", DecisionTable.ANSWER)
                .shows("asked_on", "answered_on")
                .professionals("asked_by", "answered_by")
                .organisations("service");
    }

    private static HeldTable challenge() {
        return HeldTable.named("access.challenge", OF_REQUEST)
                .sealedUnder(KEY_OF_REQUEST)
                .shows("request", "stage")
                .opens("words_sealed", DecisionTable.CHALLENGE)
                .shows("challenged_on", "reply_by", "answered_on", "outcome")
                .professionals("challenged_by");
    }

    private static HeldTable clockStop() {
        return HeldTable.named("access.clock_stop", OF_REQUEST).shows("request", "from_day", "until_day", "reason");
    }

    private static HeldTable secondWait() {
        return HeldTable.named("access.second_wait", OF_REQUEST)
                .shows("id", "request", "profession", "cause", "opened_on", "ended_on")
                .organisations("service");
    }

    private static HeldTable contact() {
        return HeldTable.named("access.contact", OF_REQUEST)
                .shows("request", "met_on")
                .professionals("specialist")
                .organisations("service");
    }

    private static HeldTable statutoryTime() {
        return HeldTable.named("access.statutory_time", OF_REQUEST)
                .shows("id", "request", "profession", "worked_on", "hours", "payer", "rules", "recorded_at")
                .professionals("recorded_by")
                .organisations("service")
                .leavesOut(Why.ORDER, "route");
    }

    private static HeldTable draft() {
        return HeldTable.named("access.draft", "true")
                .sealedUnder("t.subject_key")
                .ofPeople(AccessHolding::isAbout)
                .shows("form_token")
                .opensJson("answers_sealed", Drafting.SEALED_AS)
                .shows("saved_at")
                .professionals("person")
                .leavesOut(Why.KEY, "subject_key");
    }

    /** A form that names a child of this name, born in this month. */
    private static boolean isAbout(HeldChild child, HeldRow draft) {
        JsonNode answers = draft.values().get("answers_sealed");
        return answers != null
                && first(answers, "called").equalsIgnoreCase(child.called().strip())
                && first(answers, "born-month").equals(Integer.toString(child.birthMonth()))
                && first(answers, "born-year").equals(Integer.toString(child.birthYear()));
    }

    private static String first(JsonNode answers, String field) {
        return answers.path(field).path(0).asString("").strip();
    }
}
