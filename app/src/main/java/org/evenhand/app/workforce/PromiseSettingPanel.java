package org.evenhand.app.workforce;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.AreaPanel.Panel;
import org.evenhand.app.place.SettingPanel;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.demand.Offer;
import org.evenhand.packs.settings.Setting;
import org.springframework.stereotype.Component;

/** On the page of a setting: what the reported promise would mean for it, or that nothing was promised to its kind. */
@Component
class PromiseSettingPanel implements SettingPanel {

    private final Promising promising;
    private final PromiseFigures figures;

    PromiseSettingPanel(Promising promising) {
        this.promising = promising;
        this.figures = new PromiseFigures(promising);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> of(Setting setting) {
        Optional<Kind> kind = Counting.kind(setting);
        Link more = Link.of(Words.of("promise.panel.more"), "/figures/promise?area=" + setting.authority());
        if (kind.isEmpty()) {
            return Optional.of(new Panel(
                    Words.of("promise.setting.question"),
                    Words.of("promise.setting.notSpokenOf"),
                    List.of(),
                    List.of(more)));
        }
        return Optional.ofNullable(Counting.offers(promising.terms()).get(kind.get()))
                .map(offer -> switch (offer) {
                    case Offer.Days each ->
                        new Panel(
                                Words.of("promise.setting.question"),
                                Words.of("promise.setting.days", Words.of(each.rule())),
                                List.of(figures.each(
                                        Words.of("promise.setting.figure", setting.name()),
                                        each.daysPerYear().mode())),
                                List.of(more));
                    case Offer.NoFigure none ->
                        new Panel(
                                Words.of("promise.setting.question"),
                                Words.of(none.statement()),
                                List.of(),
                                List.of(more));
                });
    }
}
