package org.evenhand.app.accountability.web;

import java.util.List;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.policy.Duty;

/** The form in which a specialist records one advice with one recommendation. */
public record AdvicePage(RequestId request, String setting, AdviceForm form, List<Duty> duties, FormProblems problems) {

    public String action() {
        return "/requests/" + request + "/advice";
    }

    public String back() {
        return "/requests/" + request;
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
