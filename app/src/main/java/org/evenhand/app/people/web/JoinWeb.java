package org.evenhand.app.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Joining.Outcome;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.components.Option;
import org.evenhand.packs.settings.Setting;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Urn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * How a real setting begins to use Evenhand: its first person claims it. Those who run the installation confirm the claim later. Only where
 * casework is done.
 */
@Controller
@ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('casework')")
class JoinWeb {

    private static final int LONGEST_NAME = 200;

    private final Joining joining;
    private final Gazetteer places;

    JoinWeb(Joining joining, Gazetteer places) {
        this.joining = joining;
        this.places = places;
    }

    @GetMapping("/join/{urn}")
    Page listed(@PathVariable String urn) {
        Setting setting = setting(urn);
        return Page.of("people/join", page(setting, JoinForm.empty(), FormProblems.none()));
    }

    @PostMapping("/join/{urn}")
    Answer joinListed(@PathVariable String urn, @ModelAttribute JoinForm form) {
        Setting setting = setting(urn);
        FormProblems problems = form.problems();
        if (!problems.isEmpty()) {
            return Page.withProblems("people/join", page(setting, form, problems));
        }
        Organisation organisation = new Organisation(
                OrganisationId.random(),
                Organisation.Kind.SETTING,
                setting.name(),
                Optional.of(setting.authority()),
                Optional.of(setting.urn()),
                false,
                false);
        return answer(
                joining.join(organisation, form.newcomer()),
                found -> Page.withProblems("people/join", page(setting, form, found)));
    }

    @GetMapping("/join/unlisted")
    Page unlisted() {
        return Page.of(
                "people/unlisted", new UnlistedPage("", "", "", authorities(), JoinForm.empty(), FormProblems.none()));
    }

    @PostMapping("/join/unlisted")
    Answer joinUnlisted(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String setting,
            @RequestParam(defaultValue = "") String authority,
            @ModelAttribute JoinForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Urn> urn = ofsted(number);
        if (urn.isEmpty()) {
            problems.add(new Problem("number", "Enter your Ofsted number, like EY435689 or 319354"));
        } else if (places.findSetting(urn.get().toString()).isPresent()) {
            return Redirect.to("/join/" + urn.get())
                    .withNotice(Notice.important("This setting is in the register. Check that it is yours."));
        }
        if (setting.isBlank() || setting.length() > LONGEST_NAME) {
            problems.add(new Problem(
                    "setting", "Enter the name of your setting, in %d characters or fewer".formatted(LONGEST_NAME)));
        }
        Optional<LaCode> area = places.areas().authorities().stream()
                .map(known -> known.code())
                .filter(code -> code.code().equals(authority))
                .findFirst();
        if (area.isEmpty()) {
            problems.add(new Problem("authority", "Choose the local authority you are in"));
        }
        problems.addAll(form.problems().list());
        if (!problems.isEmpty()) {
            return unlistedAgain(number, setting, authority, form, new FormProblems(problems));
        }
        Organisation organisation = new Organisation(
                OrganisationId.random(),
                Organisation.Kind.SETTING,
                setting.strip(),
                Optional.of(area.orElseThrow()),
                urn,
                false,
                false);
        return answer(
                joining.join(organisation, form.newcomer()),
                found -> unlistedAgain(number, setting, authority, form, found));
    }

    private Page unlistedAgain(String number, String setting, String authority, JoinForm form, FormProblems problems) {
        return Page.withProblems(
                "people/unlisted", new UnlistedPage(number, setting, authority, authorities(), form, problems));
    }

    private static Answer answer(Outcome outcome, java.util.function.Function<FormProblems, Answer> again) {
        return switch (outcome) {
            case Outcome.Joined joined ->
                Redirect.to("/sign-in")
                        .withNotice(
                                Notice.done(
                                        "Your setting now uses Evenhand. Sign in with the email address and password you chose."));
            case Outcome.AlreadyClaimed claimed ->
                again.apply(
                        FormProblems.of(
                                new Problem(
                                        "name",
                                        "Somebody from this setting has an account already. Ask them to add you, or those who run this site if you do not know who it is")));
            case Outcome.AddressInUse taken ->
                again.apply(FormProblems.of(
                        new Problem("email", "There is an account with this email address. Sign in with it")));
        };
    }

    private JoinPage page(Setting setting, JoinForm form, FormProblems problems) {
        String kind = setting.postcode().isPresent()
                ? "%s, %s".formatted(setting.kind(), setting.postcode().get())
                : setting.kind();
        return new JoinPage("/join/" + setting.urn(), setting.name(), kind, form, problems);
    }

    private List<Option> authorities() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose one")));
        places.areas().authorities().stream()
                .sorted(java.util.Comparator.comparing(authority -> authority.name()))
                .forEach(authority -> options.add(Option.of(authority.code().code(), authority.name())));
        return options;
    }

    private Setting setting(String urn) {
        return places.findSetting(urn).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Urn> ofsted(@Nullable String number) {
        try {
            return number == null || number.isBlank() ? Optional.empty() : Optional.of(Urn.ofsted(number));
        } catch (NotUnderstood malformed) {
            return Optional.empty();
        }
    }
}
