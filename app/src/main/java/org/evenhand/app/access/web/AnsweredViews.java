package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Challenge;
import org.evenhand.app.access.Decline;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.SecondWait;
import org.evenhand.app.database.Acting;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.TriageRules;
import org.springframework.stereotype.Component;

/** Gathers what pages show of the answers of a service. */
@Component
class AnsweredViews {

    private final Requests requests;
    private final TriageRules rules;

    AnsweredViews(Requests requests, TriageRules rules) {
        this.requests = requests;
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
                requests.secondWaits(request.id()).stream()
                        .map(AnsweredViews::inWords)
                        .toList());
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
