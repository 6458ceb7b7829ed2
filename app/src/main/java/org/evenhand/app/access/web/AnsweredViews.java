package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Challenge;
import org.evenhand.app.access.Closing;
import org.evenhand.app.access.Deciders;
import org.evenhand.app.access.Decline;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.waits.SecondWait;
import org.evenhand.app.access.waits.SecondWaits;
import org.evenhand.app.database.Acting;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.TriageRules;
import org.springframework.stereotype.Component;

/** Gathers what pages show of the answers of a service. */
@Component
class AnsweredViews {

    private final Requests requests;
    private final SecondWaits secondWaits;
    private final Deciders deciders;
    private final Closing closing;
    private final TriageRules rules;

    AnsweredViews(Requests requests, SecondWaits secondWaits, Deciders deciders, Closing closing, TriageRules rules) {
        this.requests = requests;
        this.secondWaits = secondWaits;
        this.deciders = deciders;
        this.closing = closing;
        this.rules = rules;
    }

    /** For whoever acts: a setting, or a service. */
    Answered of(RequestView view) {
        Request request = view.request();
        boolean isSetting = request.setting().value().equals(Acting.current().organisation());
        boolean isDeclined = request.state() == RequestState.DECLINED;
        List<Challenge> challenges = requests.challenges(request.id());
        Optional<Decline> declined = isDeclined || request.state() == RequestState.CHALLENGED
                ? requests.declined(request.id())
                : Optional.empty();
        return new Answered(
                view.path(),
                declined,
                declined.map(this::nextStep).orElse(""),
                challenges,
                isSetting && isDeclined && challenges.isEmpty(),
                isSetting && isDeclined && !challenges.isEmpty(),
                asked(request.id()),
                isSetting && request.state() == RequestState.INFORMATION_ASKED,
                secondWaits.of(request.id()).stream()
                        .map(AnsweredViews::inWords)
                        .toList(),
                request.state() == RequestState.CHALLENGED ? Optional.of(looksAgain(request)) : Optional.empty(),
                closed(request),
                !closing.reasons(request).isEmpty());
    }

    /** Who looks again, or would, if the decline were challenged now. */
    TriageRules.Decider looksAgain(Request request) {
        return rules.decider(deciders.of(request).name());
    }

    /** Why and when it was closed; empty while it is open. */
    private String closed(Request request) {
        return request.standing()
                .closedOn()
                .map(on -> request.standing()
                        .closedBecause()
                        .flatMap(rules::findClosing)
                        .map(reason -> Words.of("requests.closed.because", Numbers.weekday(on), reason.label()))
                        .orElseGet(() -> Words.of("requests.closed.on", Numbers.weekday(on))))
                .orElse("");
    }

    List<Asked> asked(RequestId id) {
        return requests.moreAsked(id).stream()
                .map(one -> new Asked(
                        one.on(),
                        one.codes().stream()
                                .map(code -> rules.findMissing(code)
                                        .map(TriageRules.Missing::question)
                                        .orElse(code))
                                .toList(),
                        one.words(),
                        one.answer().orElse("")))
                .toList();
    }

    String nextStep(Decline declined) {
        return rules.findNextStep(declined.nextStep())
                .map(TriageRules.NextStep::label)
                .orElse(declined.nextStep());
    }

    private static String inWords(SecondWait wait) {
        String since = Words.of("triage.cause." + wait.cause());
        return wait.until()
                .map(until -> Words.of("triage.secondWait.over", since, Numbers.day(wait.from()), Numbers.day(until)))
                .orElseGet(() -> Words.of("triage.secondWait.open", since, Numbers.day(wait.from())));
    }
}
