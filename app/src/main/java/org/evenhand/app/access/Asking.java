package org.evenhand.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.drafts.Drafting;
import org.evenhand.app.access.family.Consents;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.policy.AccessTerms;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for help on behalf of the setting that acts. */
@Service
public class Asking {

    private final Thresholds thresholds;
    private final WorkingDays workingDays;
    private final Matching matching;
    private final Accounts accounts;
    private final ObjectProvider<SettingTypes> settingTypes;
    private final RequestTable requests;
    private final Drafting drafts;
    private final Consents consents;
    private final AccessTerms terms;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(
            Thresholds thresholds,
            WorkingDays workingDays,
            Matching matching,
            Accounts accounts,
            ObjectProvider<SettingTypes> settingTypes,
            RequestTable requests,
            Drafting drafts,
            Consents consents,
            AccessTerms terms,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.thresholds = thresholds;
        this.workingDays = workingDays;
        this.matching = matching;
        this.accounts = accounts;
        this.settingTypes = settingTypes;
        this.requests = requests;
        this.drafts = drafts;
        this.consents = consents;
        this.terms = terms;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Asked {

        /** The request there now is; the same one however often the same form is posted. */
        record Sent(RequestId id) implements Asked {}

        /** Those who act are not a setting. */
        record NotASetting() implements Asked {}

        /** Nothing is said of the family of the child, or a reason is given that the pack access-terms does not have. */
        record ConsentMissing() implements Asked {}
    }

    /** Decides, routes, keeps, records and publishes {@link RequestReceived}, in one transaction. The setting is the one that acts. */
    @Transactional
    public Asked ask(FormToken token, Answers answers) {
        Acting.Actor actor = Acting.current();
        Optional<Organisation> acting = accounts.find(new OrganisationId(actor.organisation()));
        Optional<Urn> urn = acting.flatMap(Organisation::setting);
        if (acting.isEmpty() || urn.isEmpty()) {
            return new Asked.NotASetting();
        }
        Optional<RequestId> before = requests.madeBy(token);
        if (before.isPresent()) {
            return new Asked.Sent(before.get());
        }
        if (!consentIsIn(answers)) {
            return new Asked.ConsentMissing();
        }
        LocalDate today = LocalDate.now(clock);
        LaCode area = acting.get().authority().orElseThrow();
        Decision decision = decide(answers.facts());
        SettingType type = typeOf(urn.get());
        Request request = new Request(
                RequestId.random(),
                RequestState.RECEIVED,
                new AccountId(actor.person()),
                acting.get().id(),
                urn.get(),
                type,
                area,
                decision.professions().getFirst(),
                decision.layer(),
                new Request.DecisionTaken(
                        decision.version().toString(),
                        decision.rowId(),
                        decision.offer(),
                        decision.route(),
                        decision.reason()),
                askedFor(answers, decision),
                serviceFor(answers, type, area),
                Optional.empty(),
                today,
                decision.replyWithinWorkingDays().isPresent()
                        ? Optional.of(workingDays.after(
                                today, decision.replyWithinWorkingDays().getAsInt()))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Request.Standing.fresh());
        if (!requests.insert(request, token, answers, clock.instant())) {
            // The same form arrived twice at once, and the other one was first.
            return new Asked.Sent(requests.madeBy(token).orElseThrow());
        }
        drafts.discard(token);
        answers.consent().ifPresent(consent -> consents.keep(request.id(), consent));
        ledger.append(Happening.of("RequestReceived", request.id().value())
                .with("area", request.area())
                .with("profession", request.profession())
                .with("layer", request.layer())
                .with("thresholds", decision.version())
                .with("row", decision.rowId())
                .with("kind", request.kind())
                .with("individual", request.askedFor().individually())
                .with("consent", answers.consent().map(Asking::inRecord).orElse("none"))
                .with(
                        "service",
                        request.service().map(id -> id.value().toString()).orElse("none")));
        events.publishEvent(new RequestReceived(
                request.id(), request.profession(), request.area(), request.settingType(), request.layer(), today));
        return new Asked.Sent(request.id());
    }

    /** Nobody's child is asked for without a word about the family; where no child is named, there is none to ask. */
    private boolean consentIsIn(Answers answers) {
        return answers.child().isEmpty()
                || answers.consent()
                        .filter(consent -> switch (consent) {
                            case Consent.Given given -> true;
                            case Consent.NotYet notYet ->
                                terms.findNoConsentReason(notYet.reason()).isPresent();
                        })
                        .isPresent();
    }

    private static String inRecord(Consent consent) {
        return switch (consent) {
            case Consent.Given given -> given.by() + " " + given.on() + " " + given.how() + " " + given.covers();
            case Consent.NotYet notYet -> notYet.reason();
        };
    }

    /** Individual help is asked for only where the table offers none: elsewhere the answer is individual anyway, or leaves for another place. */
    private Request.AskedFor askedFor(Answers answers, Decision decision) {
        return new Request.AskedFor(
                RequestKind.of(answers.facts().about()),
                answers.wish().mode().filter(mode -> terms.findSupportMode(mode).isPresent()),
                Optional.empty(),
                answers.child().isPresent()
                        && terms.isBelow(decision.layer())
                        && !answers.wish().individually().isBlank());
    }

    /** What the thresholds say to the setting that acts, today. */
    @Transactional(readOnly = true)
    public Decision decide(Facts facts) {
        return thresholds.decide(facts, table().version());
    }

    /** The table by which the setting that acts is answered today: its authority's. No kind of setting is looked at (a test holds this). */
    @Transactional(readOnly = true)
    PublishedThresholds table() {
        Organisation acting = accounts.find(new OrganisationId(Acting.current().organisation()))
                .orElseThrow();
        return thresholds.inForce(LocalDate.now(clock), acting.authority().orElseThrow());
    }

    /** The area's own service that matches, else whoever receives requests there, else a neighbour that shares. */
    private Optional<OrganisationId> serviceFor(Answers answers, SettingType type, LaCode area) {
        List<OrganisationId> able = matching.of(answers, type, area).able().stream()
                .map(match -> match.service().owner())
                .toList();
        List<OrganisationId> local =
                accounts.servicesOf(area).stream().map(Organisation::id).toList();
        return able.stream()
                .filter(local::contains)
                .findFirst()
                .or(() -> local.stream().findFirst())
                .or(() -> able.stream().findFirst());
    }

    private SettingType typeOf(Urn urn) {
        return settingTypes.stream()
                .flatMap(known -> known.find(urn).stream())
                .findFirst()
                .orElse(SettingType.OTHER);
    }
}
