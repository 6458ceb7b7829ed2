package org.evenhand.app.place.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.SettingPanel;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.settings.Setting;
import org.evenhand.vocabulary.Postcode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of one nursery, school or college. */
@Controller
class SettingController {

    private final Gazetteer gazetteer;
    private final AreaPages pages;
    private final ObjectProvider<SettingPanel> panels;
    private final boolean casework;

    SettingController(
            Gazetteer gazetteer,
            AreaPages pages,
            ObjectProvider<SettingPanel> panels,
            @Value("${evenhand.parts:casework,campaign}") String parts) {
        this.gazetteer = gazetteer;
        this.pages = pages;
        this.panels = panels;
        this.casework = parts.contains("casework");
    }

    @GetMapping("/settings/{urn}")
    Page setting(@PathVariable String urn) {
        Setting setting =
                gazetteer.findSetting(urn).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Area authority = gazetteer.get(setting.authority().code());
        return Page.of(
                "place/setting",
                new SettingPage(
                        setting.name(),
                        Words.of("settings", setting.type()),
                        authority.name(),
                        authority.path(),
                        facts(setting, authority),
                        pages.shown(panels.stream()
                                .sorted(Comparator.comparingInt(SettingPanel::order))
                                .flatMap(panel -> panel.of(setting).stream())
                                .toList()),
                        casework ? "/join/" + setting.urn() : "",
                        pages.source()));
    }

    private List<SummaryRow> facts(Setting setting, Area authority) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of(Words.of("places.setting.kind"), setting.kind()));
        if (!setting.phase().isEmpty()) {
            facts.add(SummaryRow.of(Words.of("places.setting.phase"), setting.phase()));
        }
        facts.add(SummaryRow.of(
                Words.of("places.setting.funding"),
                Words.of(setting.stateFunded() ? "places.setting.stateFunded" : "places.setting.otherwiseFunded")));
        setting.pupils()
                .ifPresent(
                        pupils -> facts.add(SummaryRow.of(Words.of("places.setting.pupils"), Numbers.whole(pupils))));
        setting.places()
                .ifPresent(
                        places -> facts.add(SummaryRow.of(Words.of("places.setting.places"), Numbers.whole(places))));
        setting.postcode()
                .map(Postcode::text)
                .ifPresent(postcode -> facts.add(SummaryRow.of(Words.of("places.setting.postcode"), postcode)));
        facts.add(link(Words.of("places.kind.authority"), authority, authority.name()));
        setting.constituency()
                .flatMap(code -> gazetteer.find(code.code()))
                .ifPresent(area -> facts.add(link(Words.of("places.kind.constituency"), area, withMember(area))));
        facts.add(SummaryRow.of(Words.of("places.setting.number"), setting.urn().number()));
        return facts;
    }

    private static String withMember(Area area) {
        return area instanceof Area.OfConstituency in
                ? in.constituency()
                        .member()
                        .map(member -> Words.of("places.withMember", area.name(), member.name()))
                        .orElse(area.name())
                : area.name();
    }

    private static SummaryRow link(String key, Area area, String text) {
        return SummaryRow.of(key, output -> {
            output.writeContent("<a class=\"govuk-link\" href=\"");
            output.writeUserContent(area.path());
            output.writeContent("\">");
            output.writeUserContent(text);
            output.writeContent("</a>");
        });
    }
}
