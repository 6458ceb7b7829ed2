package org.evenhand.app.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.place.SettingPanel;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.areas.Overlap;
import org.evenhand.packs.settings.Setting;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** On the pages of areas and settings: the way to the services that help there. It holds no count, so that those pages need no database. */
@Component
class ServicesPanel implements AreaPanel, SettingPanel {

    private static final double HARDLY_ANY = 0.05;

    private final Areas areas;

    ServicesPanel(Areas areas) {
        this.areas = areas;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> of(Area area) {
        return Optional.of(panel(
                switch (area) {
                    case Area.England other -> Stream.of();
                    case Area.OfAuthority in -> Stream.of(in.authority().code());
                    case Area.OfConstituency in ->
                        mostOf(areas.authoritiesOf(in.constituency().code()));
                    case Area.OfBoard in ->
                        mostOf(areas.authoritiesOf(in.board().code()));
                }));
    }

    @Override
    public Optional<Panel> of(Setting setting) {
        return Optional.of(panel(Stream.of(setting.authority())));
    }

    private static Stream<LaCode> mostOf(List<Overlap<LaCode>> parts) {
        return parts.stream().filter(part -> part.share() >= HARDLY_ANY).map(Overlap::area);
    }

    private Panel panel(Stream<LaCode> authorities) {
        List<Link> links = new ArrayList<>();
        authorities
                .flatMap(code -> areas.find(code).stream())
                .map(ServicesPanel::services)
                .forEach(links::add);
        if (links.isEmpty()) {
            links.add(Link.of(Words.of("register.panel.more.all"), ServicesWeb.PATH));
        }
        links.add(Link.of(Words.of("register.panel.ask"), "/ask"));
        return new Panel(Words.of("register.panel.question"), Words.of("register.panel.answer"), List.of(), links);
    }

    private static Link services(Authority authority) {
        return Link.of(
                Words.of("register.panel.more", authority.name()),
                ServicesWeb.PATH + "?area=" + authority.code().code());
    }
}
