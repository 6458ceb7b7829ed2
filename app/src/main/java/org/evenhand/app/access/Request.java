package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;

/**
 * A request without what is personal in it: {@link Requests#open} gives that.
 *
 * @param askedBy the person who sent it
 * @param setting the organisation it was sent for
 * @param askedFor whom it is about, and how they would like to be helped
 * @param service the organisation that is to answer; absent while no service of the area has joined
 * @param specialist who takes it, once accepted
 * @param replyBy by when somebody must have replied, under the thresholds' proposal
 * @param firstSeenOn the day of the first contact
 * @param standing whether its clock stands still, and how it ended
 */
public record Request(
        RequestId id,
        RequestState state,
        AccountId askedBy,
        OrganisationId setting,
        Urn urn,
        SettingType settingType,
        LaCode area,
        Profession profession,
        Layer layer,
        DecisionTaken decision,
        AskedFor askedFor,
        Optional<OrganisationId> service,
        Optional<AccountId> specialist,
        LocalDate askedOn,
        Optional<LocalDate> replyBy,
        Optional<LocalDate> firstSeenOn,
        Optional<DeclineReason> declined,
        Standing standing) {

    /** The layer whose declines need a second person. */
    private static final Layer SPECIALIST = new Layer("SPECIALIST");

    /** The route of advice for EHC needs assessments: a queue and a ledger of time of its own. */
    private static final String STATUTORY_ROUTE = "STATUTORY_QUEUE";

    /** The layer of what is urgent: it leaves for another procedure at once, and nobody waits for an answer here. */
    private static final Layer OUTSIDE = new Layer("OUTSIDE_LAYERS");

    /** Whether it left for another procedure at once, as safeguarding and urgent health care do. */
    public boolean hasLeft() {
        return layer.equals(OUTSIDE);
    }

    /**
     * @param clockStands whether its clock stands still today
     * @param closedBecause a code of the pack triage-rules; empty until it is closed, and where that was before reasons were kept
     */
    public record Standing(boolean clockStands, Optional<LocalDate> closedOn, Optional<String> closedBecause) {

        /** Of what was just asked. */
        public static Standing fresh() {
            return new Standing(false, Optional.empty(), Optional.empty());
        }
    }

    public boolean needsSecondPerson() {
        return layer.equals(SPECIALIST);
    }

    public boolean isStatutory() {
        return decision.route().equals(STATUTORY_ROUTE);
    }

    /**
     * Whom it is about and how.
     *
     * @param wishedMode how the asker would like to be helped: a code of the pack access-terms
     * @param supportMode how the service decided to help: a code of the same
     * @param individually whether individual help was asked for although the thresholds offer none in this layer
     */
    public record AskedFor(
            RequestKind kind, Optional<String> wishedMode, Optional<String> supportMode, boolean individually) {}

    public RequestKind kind() {
        return askedFor.kind();
    }

    /** Absent until the service decided. */
    public Optional<String> supportMode() {
        return askedFor.supportMode();
    }

    /**
     * What the thresholds said when it was asked. Kept as it was said, because thresholds change.
     *
     * @param version of the pack: "thresholds@2026-11-01"
     * @param row that fired
     */
    public record DecisionTaken(String version, String row, String offer, String route, String reason) {}
}
