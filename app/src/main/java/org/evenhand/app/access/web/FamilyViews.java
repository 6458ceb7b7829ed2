package org.evenhand.app.access.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.FamilySees;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.ReplyClock;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.family.Consents;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.access.family.FamilyLinks.Followed;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.AccessTerms;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<FamilySees> sees;
    private final ReplyClock replyClock;
    private final Sources sources;
    private final TriageRules rules;
    private final Clock clock;

    FamilyViews(
            Views views,
            FamilyLinks links,
            Looking looking,
            Accounts accounts,
            Thresholds thresholds,
            AccessTerms terms,
            AreaNames areas,
            ObjectProvider<FamilySees> sees,
            ReplyClock replyClock,
            Sources sources,
            TriageRules rules,
            Clock clock) {
        this.views = views;
        this.links = links;
        this.looking = looking;
        this.accounts = accounts;
        this.thresholds = thresholds;
        this.terms = terms;
        this.areas = areas;
        this.sees = sees;
        this.replyClock = replyClock;
        this.sources = sources;
        this.rules = rules;
        this.clock = clock;
    }

    /** What else they see, and how the day of the reply comes about; read while their link acts for the setting. */
    private record More(RequestView view, List<FamilyPart> parts, Optional<ExplainedDeadline> deadline) {}

    private More more(Request request) {
        RequestView view = views.view(request);
        return new More(
                view,
                sees.orderedStream()
                        .flatMap(part -> part.of(request).stream())
                        .map(part -> FamilyPart.of(part, view.answers().child()))
                        .toList(),
                view.isWaiting() ? replyClock.explain(request) : Optional.empty());
    }

    FamilyPage page(Followed followed, String address, String email, FormProblems problems) {
        boolean agreed = followed.consent().filter(Consents.Recorded::holds).isPresent();
        Request request = followed.opened().request();
        More more = Acting.as(
                new Acting.Actor(followed.link().id(), request.setting().value()), () -> more(request));
        RequestView view = more.view();
        return new FamilyPage(
                address,
                view.reference(),
                view.state(),
                next(view),
                rows(view),
                more.parts(),
                more.deadline(),
                more.deadline().map(day -> sources.line(day.data())).orElse(""),
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
        request.standing()
                .closedBecause()
                .flatMap(rules::findClosing)
                .ifPresent(reason -> rows.add(SummaryRow.of(Words.of("family.closed"), reason.label())));
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
