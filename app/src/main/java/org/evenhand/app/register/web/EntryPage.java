package org.evenhand.app.register.web;

import java.util.List;
import org.evenhand.app.register.people.Card;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.policy.PackRule;

/**
 * What the register says of one service.
 *
 * @param description in its owner's words; may be empty
 * @param helps with what, for whom
 * @param asks who may ask, and what then
 * @param people who work there and chose to be named
 * @param stale that nobody confirmed it for too long; empty where somebody did
 * @param source who says so
 * @param rule when an entry counts as out of date
 */
public record EntryPage(
        String name,
        boolean isClosed,
        List<Tag> tags,
        String description,
        List<SummaryRow> helps,
        List<SummaryRow> asks,
        List<SummaryRow> contact,
        List<Place> places,
        List<Card> people,
        String stale,
        String checked,
        String source,
        PackRule rule) {

    /** @param lines of the address */
    public record Place(List<String> lines, String access) {}
}
