package org.evenhand.app.place;

import java.util.Optional;
import org.evenhand.packs.settings.Setting;

/** What a module has to say about one setting; the twin of {@link AreaPanel}. */
public interface SettingPanel {

    /** Panels are shown from the lowest to the highest. */
    int order();

    Optional<AreaPanel.Panel> of(Setting setting);
}
