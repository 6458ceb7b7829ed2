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
 * @param service the organisation that is to answer; absent while no service of the area has joined
 * @param specialist who takes it, once accepted
 * @param replyBy by when somebody must have replied, under the thresholds' proposal
 * @param firstSeenOn the day of the first contact
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
        Optional<OrganisationId> service,
        Optional<AccountId> specialist,
        LocalDate askedOn,
        Optional<LocalDate> replyBy,
        Optional<LocalDate> firstSeenOn,
        Optional<DeclineReason> declined) {

    /**
     * What the thresholds said when it was asked. Kept as it was said, because thresholds change.
     *
     * @param version of the pack: "thresholds@2026-11-01"
     * @param row that fired
     */
    public record DecisionTaken(String version, String row, String offer, String route, String reason) {}
}
