package org.evenhand.app.access.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.Consents;
import org.evenhand.app.access.FamilyLinks;
import org.evenhand.app.access.FamilyLinks.Followed;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.AccessTerms;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.stereotype.Component;

/** Puts what a family may see, and what a setting keeps of a family, into words. */
@Component
class FamilyViews {

    private final Views views;
    private final FamilyLinks links;
    private final Looking looking;
    private final Accounts accounts;
    private final Thresholds thresholds;
    private final AccessTerms terms;
    private final AreaNames areas;
    private final Clock clock;

    FamilyViews(
            Views views,
            FamilyLinks links,
            Looking looking,
            Accounts accounts,
            Thresholds thresholds,
            AccessTerms terms,
            AreaNames areas,
            Clock clock) {
        this.views = views;
        this.links = links;
        this.looking = looking;
        this.accounts = accounts;
        this.thresholds = thresholds;
        this.terms = terms;
        this.areas = areas;
        this.clock = clock;
    }

    FamilyPage page(Followed followed, String address, String email, FormProblems problems) {
        boolean agreed = followed.consent().filter(Consents.Recorded::holds).isPresent();
        Request request = followed.opened().request();
        RequestView view = Acting.as(
                new Acting.Actor(followed.link().id(), request.setting().value()), () -> views.view(request));
        return new FamilyPage(
                address,
                view.reference(),
                view.state(),
                next(view),
                rows(view),
                said(followed.consent()),
                agreed,
                view.service(),
                areas.of(request.area()),
                looked(request.id()),
                Numbers.weekday(followed.link().expiresOn()),
                agreed && links.canMail(),
                followed.link().isToldByEmail(),
                email,
                problems);
    }

    List<Looked> looked(RequestId request) {
        return Looked.of(looking.list(request), this::name, clock.getZone());
    }

    /** What the family said, as a sentence; empty where nothing is recorded. */
    String said(Optional<Consents.Recorded> recorded) {
        return recorded.map(this::said).orElse("");
    }

    private String said(Consents.Recorded recorded) {
        String said = switch (recorded.consent()) {
            case Consent.Given given ->
                Words.of(
                        "family.agreed",
                        Words.of("ask.givenBy." + given.by()),
                        Numbers.weekday(given.on()),
                        Words.of("family.how." + given.how()),
                        Words.of("family.covers." + given.covers()));
            case Consent.NotYet notYet ->
                terms.findNoConsentReason(notYet.reason())
                        .map(reason -> Words.of("family.notYet", reason.label(), reason.meaning()))
                        .orElse(notYet.reason());
        };
        return recorded.withdrawnOn()
                .map(on -> said + " " + Words.of("family.withdrawn", Numbers.weekday(on)))
                .orElse(said);
    }

    private static List<String> next(RequestView view) {
        List<String> sentences = new ArrayList<>();
        RequestState state = view.request().state();
        sentences.add(Words.find("family.next." + state).orElseGet(() -> Words.of("family.next.other")));
        if (view.isWaiting()) {
            sentences.add(
                    view.request().replyBy().isPresent()
                            ? Words.of("family.replyBy", view.replyBy(), view.clock())
                            : Words.of("family.elsewhere"));
        }
        return sentences;
    }

    /** Nothing of what staff wrote: it may speak of others, and an address may get lost. The setting shows it to the family itself. */
    private List<SummaryRow> rows(RequestView view) {
        Request request = view.request();
        PublishedThresholds.Row row = thresholds
                .get(DataVersion.of(request.decision().version()))
                .get(request.decision().row());
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(Words.of("family.asked"), Numbers.weekday(request.askedOn())));
        rows.add(SummaryRow.of(Words.of("family.by"), view.setting()));
        rows.add(SummaryRow.of(Words.of("family.help"), view.help()));
        rows.add(SummaryRow.of(Words.of("family.service"), view.service()));
        rows.add(SummaryRow.of(Words.of("family.authority"), areas.of(request.area())));
        rows.add(SummaryRow.of(
                Words.of("family.offer"),
                row.offer().label() + ". " + row.offer().meaning()));
        rows.add(SummaryRow.of(Words.of("family.why"), request.decision().reason()));
        request.declined()
                .ifPresent(reason ->
                        rows.add(SummaryRow.of(Words.of("family.declined"), Words.of("requests.reason." + reason))));
        request.firstSeenOn().ifPresent(on -> rows.add(SummaryRow.of(Words.of("family.seen"), Numbers.weekday(on))));
        request.supportMode()
                .flatMap(terms::findSupportMode)
                .ifPresent(mode -> rows.add(SummaryRow.of(Words.of("requests.supportMode"), mode.label())));
        return rows;
    }

    private String name(UUID organisation) {
        return accounts.find(new OrganisationId(organisation))
                .map(Organisation::name)
                .orElse("");
    }
}
