package org.evenhand.app.access.web;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.packs.policy.AccessTerms;
import org.springframework.stereotype.Component;

/** The choices of questions that are not the form's own but stand in the pack {@code access-terms}. */
@Component
final class TermChoices {

    /** They leave it to the service. */
    static final String UNSURE = "UNSURE";

    private final AccessTerms terms;

    TermChoices(AccessTerms terms) {
        this.terms = terms;
    }

    AccessTerms terms() {
        return terms;
    }

    /** @param so what was answered so far: a group is not offered what is for one child */
    List<Choice> of(Field.Term term, Entered so) {
        return switch (term.from()) {
            case SUPPORT_MODES -> {
                List<Choice> choices = new ArrayList<>();
                terms.supportModesFor(so.text("about"))
                        .forEach(mode ->
                                choices.add(Choice.of(mode.code(), mode.label()).withHint(mode.meaning())));
                choices.add(Choice.divider(Words.of("ask.or")));
                choices.add(Choice.of(UNSURE, Words.of("ask.support.UNSURE")));
                yield choices;
            }
            case NO_CONSENT_REASONS ->
                terms.noConsentReasons().stream()
                        .map(reason -> Choice.of(reason.code(), reason.label()).withHint(reason.meaning()))
                        .toList();
        };
    }

    boolean has(Field.Term term, Entered so, String value) {
        return of(term, so).stream().anyMatch(choice -> value.equals(choice.value()));
    }

    /** What was chosen, in words; the code itself where an edition no longer has it. */
    String label(Field.Term term, String value) {
        return switch (term.from()) {
            case SUPPORT_MODES ->
                value.equals(UNSURE)
                        ? Words.of("ask.support.UNSURE")
                        : terms.findSupportMode(value)
                                .map(AccessTerms.SupportMode::label)
                                .orElse(value);
            case NO_CONSENT_REASONS ->
                terms.findNoConsentReason(value)
                        .map(AccessTerms.NoConsentReason::label)
                        .orElse(value);
        };
    }
}
