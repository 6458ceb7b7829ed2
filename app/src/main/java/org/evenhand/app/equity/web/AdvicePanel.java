package org.evenhand.app.equity.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.equity.ReleaseRule;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.springframework.stereotype.Component;

/** On the page of an authority: where it stands what became of advice. The numbers stand there and not here, because this page may be kept a while. */
@Component
class AdvicePanel implements AreaPanel {

    private final ReleaseRule rule;

    AdvicePanel(ReleaseRule rule) {
        this.rule = rule;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Panel> of(Area area) {
        return area instanceof Area.OfAuthority in
                ? Optional.of(new Panel(
                        Words.of("equity.advice.panel.question"),
                        Words.of("equity.advice.panel.answer", area.name(), rule.fewestInARelease()),
                        List.of(),
                        List.of(
                                Link.of(
                                        Words.of("equity.advice.panel.more", area.name()),
                                        AdviceFiguresWeb.ADDRESS + "/" + in.code()),
                                Link.of(
                                        Words.of("equity.advice.panel.waits", area.name()),
                                        "/figures/waits/own/" + in.code()))))
                : Optional.empty();
    }
}
