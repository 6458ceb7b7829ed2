package org.evenhand.app.place.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.AreaPanel.Panel;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.SummaryRow;

/**
 * @param kind "Local authority"
 * @param found what a postcode search found beside the authority, for the person who searched
 * @param facts what the area is part of and who speaks for it
 * @param codes what official files call it; empty for the country
 * @param panels what each module says of it, with the sources of its figures
 * @param counts settings by kind
 * @param lists links to the areas within or around it, under headings
 */
public record AreaPage(
        String name,
        String kind,
        Optional<FoundHere> found,
        List<SummaryRow> facts,
        String codes,
        List<ShownPanel> panels,
        List<List<Cell>> counts,
        Optional<String> settingsPath,
        List<Group> lists,
        String countSource) {

    /** @param certainty how we know the constituency */
    public record FoundHere(Link constituency, String member, String certainty) {}

    public record ShownPanel(Panel panel, List<Sourced> figures) {}

    /** Links under a heading. */
    public record Group(String heading, List<Link> links) {}
}
