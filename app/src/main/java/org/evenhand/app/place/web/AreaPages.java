package org.evenhand.app.place.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.Sources;
import org.evenhand.app.place.web.AreaPage.FoundHere;
import org.evenhand.app.place.web.AreaPage.Group;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Constituency;
import org.evenhand.packs.areas.Overlap;
import org.evenhand.packs.areas.Region;
import org.evenhand.packs.places.Certainty;
import org.evenhand.packs.settings.Setting;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Unit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the page of an area shows. */
@Component
class AreaPages {

    private static final double HARDLY_ANY = 0.005;

    private final Gazetteer gazetteer;
    private final Areas areas;
    private final Sources sources;
    private final ObjectProvider<AreaPanel> panels;

    AreaPages(Gazetteer gazetteer, Sources sources, ObjectProvider<AreaPanel> panels) {
        this.gazetteer = gazetteer;
        this.areas = gazetteer.areas();
        this.sources = sources;
        this.panels = panels;
    }

    AreaPage of(Area area, Optional<FoundHere> found) {
        List<Setting> settings = gazetteer.settingsIn(area);
        boolean listed = area instanceof Area.OfAuthority || area instanceof Area.OfConstituency;
        return new AreaPage(
                area.name(),
                AreaLine.kind(area),
                found,
                facts(area),
                codes(area),
                shown(panels.stream()
                        .sorted(Comparator.comparingInt(AreaPanel::order))
                        .flatMap(panel -> panel.of(area).stream())
                        .toList()),
                counts(settings),
                listed ? Optional.of(area.path() + "/settings") : Optional.empty(),
                lists(area),
                source());
    }

    List<AreaPage.ShownPanel> shown(List<AreaPanel.Panel> all) {
        return all.stream()
                .map(panel -> new AreaPage.ShownPanel(
                        panel, panel.figures().stream().map(sources::with).toList()))
                .toList();
    }

    /** What a search by postcode found beside the authority; nothing where the address was made up. */
    Optional<FoundHere> found(String constituency, String known) {
        return gazetteer
                .find(constituency)
                .flatMap(area -> area instanceof Area.OfConstituency in
                        ? Arrays.stream(Certainty.values())
                                .filter(certainty -> certainty.name().equals(known))
                                .findFirst()
                                .map(certainty -> new FoundHere(
                                        Link.of(in.name(), in.path()), member(in.constituency()), certainty.sentence()))
                        : Optional.empty());
    }

    private static String member(Constituency constituency) {
        return constituency
                .member()
                .map(member -> Words.of("places.member", member.name(), member.party()))
                .orElseGet(() -> Words.of("places.member.unknown"));
    }

    private List<SummaryRow> facts(Area area) {
        return switch (area) {
            case Area.England other ->
                List.of(
                        SummaryRow.of(
                                Words.of("places.authorities"),
                                Numbers.whole(areas.authorities().size())),
                        SummaryRow.of(
                                Words.of("places.boards"),
                                Numbers.whole(areas.icbs().size())),
                        SummaryRow.of(
                                Words.of("places.constituencies"),
                                Numbers.whole(areas.constituencies().size())));
            case Area.OfAuthority in ->
                List.of(SummaryRow.of(
                        Words.of("places.region"),
                        areas.find(in.authority().region()).map(Region::name).orElse("")));
            case Area.OfConstituency in ->
                List.of(SummaryRow.of(Words.of("places.member.title"), member(in.constituency())));
            case Area.OfBoard other -> List.of();
        };
    }

    private static String codes(Area area) {
        return switch (area) {
            case Area.England other -> "";
            case Area.OfAuthority in ->
                Words.of(
                        "places.codes.authority",
                        in.authority().code(),
                        in.authority().gss());
            case Area.OfConstituency in -> Words.of("places.codes.constituency", in.code());
            case Area.OfBoard in ->
                Words.of("places.codes.board", in.code(), in.board().gss());
        };
    }

    private List<List<Cell>> counts(List<Setting> settings) {
        Map<SettingType, Long> counted = new EnumMap<>(settings.stream()
                .collect(Collectors.groupingBy(
                        Setting::type, () -> new EnumMap<>(SettingType.class), Collectors.counting())));
        return counted.entrySet().stream()
                .map(entry -> List.of(
                        Cell.of(Words.of("settings", entry.getKey())), Cell.number(Numbers.whole(entry.getValue()))))
                .toList();
    }

    private List<Group> lists(Area area) {
        return switch (area) {
            case Area.England other -> national();
            case Area.OfAuthority in ->
                List.of(
                        new Group(
                                Words.of("places.boards.here"),
                                links(areas.icbsOf(in.authority().code()), "places.share.ofAuthority")),
                        new Group(
                                Words.of("places.constituencies.here"),
                                areas.constituenciesOf(in.authority().code()).stream()
                                        .flatMap(part -> areas.find(part.area()).stream())
                                        .sorted(Comparator.comparing(Constituency::name))
                                        .map(AreaPages::withMember)
                                        .toList()));
            case Area.OfConstituency in ->
                List.of(new Group(
                        Words.of("places.authorities.here"),
                        links(areas.authoritiesOf(in.constituency().code()), "places.share.ofConstituency")));
            case Area.OfBoard in ->
                List.of(new Group(
                        Words.of("places.authorities.here"),
                        links(areas.authoritiesOf(in.board().code()), "places.share.ofBoard")));
        };
    }

    private List<Group> national() {
        List<Group> groups = new ArrayList<>();
        for (Region region : areas.regions()) {
            groups.add(new Group(
                    region.name(), links(areas.in(region.code()).stream().map(Area.OfAuthority::new))));
        }
        groups.add(
                new Group(Words.of("places.boards"), links(areas.icbs().stream().map(Area.OfBoard::new))));
        groups.add(new Group(
                Words.of("places.constituencies"),
                areas.constituencies().stream()
                        .sorted(Comparator.comparing(Constituency::name))
                        .map(AreaPages::withMember)
                        .toList()));
        return groups;
    }

    private static List<Link> links(Stream<? extends Area> some) {
        return some.sorted(Comparator.comparing(Area::name))
                .map(area -> Link.of(area.name(), area.path()))
                .toList();
    }

    private <T> List<Link> links(List<Overlap<T>> parts, String words) {
        return parts.stream()
                .filter(part -> part.share() >= HARDLY_ANY)
                .map(part -> {
                    Area area = gazetteer.get(String.valueOf(part.area()));
                    String name = part.share() > 1 - HARDLY_ANY
                            ? area.name()
                            : Words.of(words, area.name(), Numbers.in(Unit.SHARE, part.share()));
                    return Link.of(name, area.path());
                })
                .toList();
    }

    private static Link withMember(Constituency constituency) {
        Area area = new Area.OfConstituency(constituency);
        String name = constituency
                .member()
                .map(member -> Words.of("places.withMember", area.name(), member.name()))
                .orElse(area.name());
        return Link.of(name, area.path());
    }

    SettingListPage settings(Area area) {
        Map<SettingType, List<Setting>> byType = gazetteer.settingsIn(area).stream()
                .sorted(Comparator.comparing(Setting::name))
                .collect(Collectors.groupingBy(
                        Setting::type, () -> new EnumMap<>(SettingType.class), Collectors.toList()));
        List<SettingListPage.Kind> kinds = byType.entrySet().stream()
                .map(entry -> new SettingListPage.Kind(
                        entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Words.of(
                                "places.kindAndCount",
                                Words.of("settings", entry.getKey()),
                                Numbers.whole(entry.getValue().size())),
                        entry.getValue().stream()
                                .map(setting -> SettingLine.of(setting, gazetteer))
                                .toList()))
                .toList();
        long total = kinds.stream().mapToLong(kind -> kind.settings().size()).sum();
        return new SettingListPage(area.name(), Link.of(area.name(), area.path()), total, kinds, source());
    }

    /** One line on where the list of settings comes from. */
    String source() {
        return sources.line(gazetteer.settings().versions());
    }
}
