package org.evenhand.app.accountability.web;

import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.engine.wording.VagueWord;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.packs.policy.Duty;

/**
 * The form in which a specialist records one recommendation, the first of an advice or one more.
 *
 * @param before those that the advice has already; none for the first
 * @param rules of the pack, by which the last day is counted where none is named
 * @param vague what it leaves open, once it was sent
 * @param isWithoutNumbers whether it says not how much, once it was sent
 */
public record AdvicePage(
        RequestId request,
        String setting,
        List<Recommendation> before,
        AdviceForm form,
        List<Duty> duties,
        List<ClockRule> rules,
        List<VagueWord> vague,
        boolean isWithoutNumbers,
        FormProblems problems) {

    public AdvicePage {
        before = List.copyOf(before);
        duties = List.copyOf(duties);
        rules = List.copyOf(rules);
        vague = List.copyOf(vague);
    }

    AdvicePage with(FormProblems found) {
        return new AdvicePage(request, setting, before, form, duties, rules, vague, isWithoutNumbers, found);
    }

    AdvicePage tooVague(List<VagueWord> words, boolean withoutNumbers) {
        return new AdvicePage(request, setting, before, form, duties, rules, words, withoutNumbers, problems);
    }

    public boolean isFirst() {
        return before.isEmpty();
    }

    public boolean isToReword() {
        return isWithoutNumbers || !vague.isEmpty();
    }

    public String title() {
        return Words.of("accountability.advice." + (isFirst() ? "first" : "more"));
    }

    public String action() {
        return "/requests/" + request + "/advice"
                + (isFirst() ? "" : "/" + before.getFirst().advice());
    }

    public String back() {
        return "/requests/" + request;
    }

    /** What happens where no day is named: "20 school days, for a setting; …". */
    public String byWhenHint() {
        return Words.of(
                "accountability.advice.byWhen",
                rules.stream().map(DutyClockWords::rule).collect(Collectors.joining("; ")));
    }

    public List<Option> professions() {
        return Options.startingWith("Choose", Options.professions());
    }

    public List<Choice> periods() {
        return List.of(
                Choice.of(Amount.Per.WEEK.name(), "Each week"),
                Choice.of(Amount.Per.TERM.name(), "Each term"),
                Choice.of(Amount.Per.ONCE.name(), "Once, or a number of times in all"));
    }

    /** Each with what compels it, so that nobody mistakes a proposal for a duty. */
    public List<Choice> holders() {
        return duties.stream()
                .map(duty -> Choice.of(duty.code(), duty.holder() + ": " + duty.when())
                        .withHint(Words.of("statuses", duty.status()) + ". " + duty.hook()))
                .toList();
    }
}
