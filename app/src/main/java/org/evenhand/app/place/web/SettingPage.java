package org.evenhand.app.place.web;

import java.util.List;
import org.evenhand.app.site.components.SummaryRow;

/**
 * @param facts from its register
 * @param panels what modules say of it
 * @param claimPath where somebody who works there can begin to use Evenhand; empty where that cannot be done here
 */
public record SettingPage(
        String name,
        String kind,
        String authorityName,
        String authorityPath,
        List<SummaryRow> facts,
        List<AreaPage.ShownPanel> panels,
        String claimPath,
        String source) {}
