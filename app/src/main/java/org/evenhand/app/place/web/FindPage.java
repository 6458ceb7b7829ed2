package org.evenhand.app.place.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;

/**
 * @param typed what was searched for, to be shown in the box again; never a postcode
 * @param asked whether there was a search at all
 */
public record FindPage(
        String typed, boolean asked, List<AreaLine> areas, List<SettingLine> settings, FormProblems problems) {

    public boolean nothingFound() {
        return asked && problems.isEmpty() && areas.isEmpty() && settings.isEmpty();
    }
}
