package org.evenhand.app.place.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Finding;
import org.evenhand.app.place.Found;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.packs.places.PlaceAnswer;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Unit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page and the search. The box is sent by POST, so that a postcode stands in no address; a search for a name is then sent on to an
 * address that can be kept.
 */
@Controller
class FindController {

    private static final String FIELD = "q";

    private final Finding finding;
    private final Gazetteer gazetteer;

    FindController(Finding finding, Gazetteer gazetteer) {
        this.finding = finding;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/")
    Page home() {
        return Page.of(
                "place/home",
                new HomePage(
                        gazetteer.settings().list().size(),
                        gazetteer.areas().authorities().size()));
    }

    @GetMapping("/find")
    Answer find(@RequestParam(name = FIELD, required = false) String typed) {
        return typed == null ? page("", false, List.of(), FormProblems.none()) : answer(typed, false);
    }

    @PostMapping("/find")
    Answer findPosted(@RequestParam(name = FIELD, defaultValue = "") String typed) {
        return answer(typed, true);
    }

    private Answer answer(String typed, boolean posted) {
        return switch (finding.find(typed)) {
            case Found.NothingAsked other -> problem("", Words.of("places.find.nothing"));
            case Found.TooLong tooLong ->
                problem("", Words.of("places.find.tooLong", Numbers.whole(tooLong.characters()), tooLong.most()));
            case Found.NotAPostcode other -> problem(typed, Words.of("places.find.notAPostcode"));
            case Found.AtPostcode at -> answer(at.answer());
            case Found.OneArea one -> Redirect.to(one.area().path());
            case Found.OneSetting one ->
                Redirect.to("/settings/" + one.setting().urn());
            case Found.Several several -> several(several, typed.strip(), posted);
        };
    }

    /** A search that was sent and found something goes on to an address that can be kept. */
    private Answer several(Found.Several several, String typed, boolean posted) {
        if (posted && !(several.areas().isEmpty() && several.settings().isEmpty())) {
            return Redirect.to("/find?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        }
        return Page.of(
                "place/find",
                new FindPage(
                        typed,
                        true,
                        several.areas().stream().map(AreaLine::of).toList(),
                        several.settings().stream()
                                .map(setting -> SettingLine.of(setting, gazetteer))
                                .toList(),
                        FormProblems.none()));
    }

    private Answer answer(PlaceAnswer answer) {
        return switch (answer) {
            case PlaceAnswer.Exact exact ->
                Redirect.to(new Area.OfAuthority(gazetteer.areas().get(exact.authority())).path() + "?constituency="
                        + exact.constituency() + "&known=" + exact.certainty());
            case PlaceAnswer.Split split -> Page.of("place/postcode", choices(split));
            case PlaceAnswer.OutsideEngland outside -> Page.of("place/elsewhere", new ElsewherePage(outside.country()));
            case PlaceAnswer.Unknown other -> problem("", Words.of("places.find.unknown"));
        };
    }

    private PostcodePage choices(PlaceAnswer.Split split) {
        boolean oneAuthority = split.authorities().size() == 1;
        boolean oneConstituency = split.constituencies().size() == 1;
        return new PostcodePage(
                split.authorities().stream()
                        .map(c -> authority(c.area(), share(c.share(), oneAuthority)))
                        .toList(),
                split.constituencies().stream()
                        .map(c -> constituency(c.area(), share(c.share(), oneConstituency)))
                        .toList(),
                split.certainty().sentence());
    }

    private PostcodePage.Candidate authority(LaCode code, String share) {
        Area area = new Area.OfAuthority(gazetteer.areas().get(code));
        return new PostcodePage.Candidate(area.name(), share, area.path());
    }

    private PostcodePage.Candidate constituency(ConstituencyCode code, String share) {
        Area area = gazetteer.get(code.code());
        return new PostcodePage.Candidate(area.name(), share, area.path());
    }

    private static String share(double share, boolean settled) {
        return settled
                ? ""
                : share < 0.01
                        ? Words.of("places.share.small")
                        : Words.of("places.share", Numbers.in(Unit.SHARE, share));
    }

    private static Page problem(String typed, String message) {
        return page(typed, true, List.of(), FormProblems.of(new Problem(FIELD, message)))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page page(String typed, boolean asked, List<AreaLine> areas, FormProblems problems) {
        return Page.of("place/find", new FindPage(typed, asked, areas, List.of(), problems));
    }
}
