package org.evenhand.app.access.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.access.HomeLinks;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Matching;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.ReplyClock;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.access.WhereItStands;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.AccessTerms;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page after signing in, and the page of each request. */
@Controller
class RequestsWeb {

    private final Views views;
    private final Requests requests;
    private final Forms forms;
    private final Thresholds thresholds;
    private final Matching matching;
    private final Ledger ledger;
    private final AccessTerms terms;
    private final AreaNames areas;
    private final AnsweredViews answered;
    private final ReplyClock replyClock;
    private final Sources sources;
    private final ObjectProvider<NextSteps> nextSteps;
    private final ObjectProvider<WhereItStands> whereItStands;
    private final ObjectProvider<WaitingForUs> waitingForUs;
    private final ObjectProvider<HomeLinks> homeLinks;
    private final Clock clock;

    RequestsWeb(
            Views views,
            Requests requests,
            Forms forms,
            Thresholds thresholds,
            Matching matching,
            Ledger ledger,
            AccessTerms terms,
            AreaNames areas,
            AnsweredViews answered,
            ReplyClock replyClock,
            Sources sources,
            ObjectProvider<NextSteps> nextSteps,
            ObjectProvider<WhereItStands> whereItStands,
            ObjectProvider<WaitingForUs> waitingForUs,
            ObjectProvider<HomeLinks> homeLinks,
            Clock clock) {
        this.views = views;
        this.requests = requests;
        this.forms = forms;
        this.thresholds = thresholds;
        this.matching = matching;
        this.ledger = ledger;
        this.terms = terms;
        this.areas = areas;
        this.answered = answered;
        this.replyClock = replyClock;
        this.sources = sources;
        this.nextSteps = nextSteps;
        this.whereItStands = whereItStands;
        this.waitingForUs = waitingForUs;
        this.homeLinks = homeLinks;
        this.clock = clock;
    }

    @GetMapping("/home")
    @PreAuthorize("isAuthenticated()")
    Page home(@AuthenticationPrincipal SignedIn person) {
        boolean isSetting = person.has(Role.SETTING_STAFF) || person.has(Role.SETTING_LEAD);
        List<RequestView> sent = isSetting ? views.all(requests.sent()) : List.of();
        List<WaitingForUs.Item> items = Stream.concat(
                        sent.stream().filter(RequestsWeb::isWithUs).map(RequestsWeb::toAnswer), toDo(person).stream())
                .toList();
        return Page.of(
                "access/home",
                new HomePage(
                        person.organisationName(),
                        isSetting,
                        isSetting ? forms.list() : List.of(),
                        items.stream().filter(WaitingForUs.Item::waits).toList(),
                        Stream.concat(
                                        items.stream()
                                                .filter(item -> !item.waits())
                                                .map(item -> new HomeLinks.Item(item.text(), item.path())),
                                        homeLinks.orderedStream().flatMap(more -> more.list(person).stream()))
                                .toList(),
                        sent.stream().filter(RequestsWeb::isWithOthers).toList(),
                        sent.stream()
                                .filter(view -> !isWithOthers(view) && !isWithUs(view))
                                .toList()));
    }

    @GetMapping("/requests/{id}")
    @PreAuthorize("hasAnyRole('SETTING_STAFF', 'SETTING_LEAD', 'TRIAGE_LEAD', 'SPECIALIST')")
    Page request(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        RequestView view = views.get(id);
        Request request = view.request();
        return Page.of(
                "access/request",
                new RequestPage(
                        view,
                        knownBesides(request),
                        Views.asked(view),
                        ledger.of(request.id().value()).reversed().stream()
                                .filter(line -> !line.happening().kind().equals(Looking.READ))
                                .map(line -> Happened.of(line, clock.getZone()))
                                .toList(),
                        nextSteps
                                .orderedStream()
                                .flatMap(more -> more.of(request).stream())
                                .toList(),
                        DataVersion.of(request.decision().version()).version(),
                        view.isWaiting() ? noMatch(view) : Optional.empty(),
                        answered.of(view),
                        areas.of(request.area()),
                        view.isWaiting() && person.organisation().equals(request.setting()),
                        "/home"));
    }

    @GetMapping("/requests/{id}/sent")
    @PreAuthorize("hasAnyRole('SETTING_STAFF', 'SETTING_LEAD')")
    Page sent(@PathVariable String id) {
        RequestView view = views.get(id);
        // By the version that decided it: thresholds may have changed since.
        DataVersion version = DataVersion.of(view.request().decision().version());
        Decision decision = thresholds.decide(view.answers().facts(), version);
        PublishedThresholds.Row row =
                thresholds.get(version).get(view.request().decision().row());
        Optional<ExplainedDeadline> deadline = replyClock.explain(view.request());
        return Page.of(
                "access/sent",
                new SentPage(
                        view,
                        decision,
                        row.offer().label(),
                        row.offer().meaning(),
                        row.route().label(),
                        terms.findRoute(view.request().decision().route()),
                        areas.of(view.request().area()),
                        terms.isBelow(view.request().layer()),
                        noMatch(view),
                        deadline,
                        deadline.map(day -> sources.line(day.data())).orElse("")));
    }

    private List<SummaryRow> knownBesides(Request request) {
        return whereItStands
                .orderedStream()
                .flatMap(more -> more.of(request).stream())
                .map(line -> SummaryRow.of(line.key(), line.value()))
                .toList();
    }

    private Optional<NoMatch> noMatch(RequestView view) {
        return NoMatch.of(view, matching.of(view.answers(), view.request()));
    }

    private List<WaitingForUs.Item> toDo(SignedIn person) {
        List<WaitingForUs.Item> items = new ArrayList<>();
        if (person.has(Role.TRIAGE_LEAD)) {
            List<Request> undecided = requests.toDecide();
            if (!undecided.isEmpty()) {
                items.add(new WaitingForUs.Item(
                        Words.of("requests.toDecide", undecided.size()),
                        "/triage",
                        undecided.getFirst().replyBy()));
            }
        }
        if (person.has(Role.TRIAGE_LEAD) && !requests.left().isEmpty()) {
            items.add(new WaitingForUs.Item(
                    Words.of("requests.toCheck", requests.left().size()), "/triage#left-at-once", Optional.empty()));
        }
        if (person.has(Role.SPECIALIST)) {
            long unseen = requests.taken().stream()
                    .filter(request -> request.state() == RequestState.ACCEPTED)
                    .count();
            if (unseen > 0) {
                items.add(new WaitingForUs.Item(Words.of("requests.toSee", unseen), "/visits", Optional.empty()));
            }
        }
        waitingForUs.orderedStream().forEach(more -> items.addAll(more.list(person)));
        return items;
    }

    /** The service asked for more: its clock stands still until the setting answers. */
    private static boolean isWithUs(RequestView view) {
        return view.request().state() == RequestState.INFORMATION_ASKED;
    }

    private static WaitingForUs.Item toAnswer(RequestView view) {
        return new WaitingForUs.Item(
                Words.of("requests.toAnswer", view.who(), view.reference()), view.path() + "/answer", Optional.empty());
    }

    private static boolean isWithOthers(RequestView view) {
        return switch (view.request().state()) {
            case RECEIVED, INFORMATION_GIVEN, REDIRECTED, DECLINE_PROPOSED, SENT_BACK, CHALLENGED, ACCEPTED -> true;
            case INFORMATION_ASKED, FIRST_SEEN, DECLINED, CLOSED -> false;
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry askForHelp() {
            return NavigationEntry.of("ask", "/ask", 17);
        }

        @Bean
        NavigationEntry yourWork() {
            return NavigationEntry.forSignedIn("work", "/home", 50);
        }
    }
}
