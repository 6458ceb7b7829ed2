package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.FamilySees;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;

/** What another module shows the family, without the child's name: an address may get lost. */
public record FamilyPart(String title, String lead, List<Item> items) {

    /** One of it. */
    public record Item(String title, Tag state, List<SummaryRow> rows, Optional<FamilySees.Below> below) {}

    static FamilyPart of(FamilySees.Part part, Optional<Answers.Child> child) {
        return new FamilyPart(
                part.title(),
                part.lead(),
                part.items().stream()
                        .map(item -> new Item(
                                FamilySees.unnamed(item.title(), child),
                                Tag.of(item.state(), item.colour()),
                                item.rows().stream()
                                        .map(row -> SummaryRow.of(row.key(), FamilySees.unnamed(row.value(), child)))
                                        .toList(),
                                item.below()))
                        .toList());
    }
}
