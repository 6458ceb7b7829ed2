package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.FamilySees;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;

/** What another module shows the family, without the child's name: an address may get lost. */
public record FamilyPart(String title, String lead, List<Item> items) {

    /** One of it. */
    public record Item(String title, Tag state, List<SummaryRow> rows) {}

    static FamilyPart of(FamilySees.Part part, Optional<Answers.Child> child) {
        return new FamilyPart(
                part.title(),
                part.lead(),
                part.items().stream()
                        .map(item -> new Item(
                                unnamed(item.title(), child),
                                Tag.of(item.state(), item.colour()),
                                item.rows().stream()
                                        .map(row -> SummaryRow.of(row.key(), unnamed(row.value(), child)))
                                        .toList()))
                        .toList());
    }

    /** “Read with Ola” becomes “Read with your child”. Only as the name is written: a Will is not what somebody will do. */
    static String unnamed(String text, Optional<Answers.Child> child) {
        return child.map(Answers.Child::called)
                .filter(name -> !name.isBlank())
                .map(name -> Pattern.compile("(?<![\\p{L}\\p{M}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}\\d])")
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(Words.of("family.yourChild"))))
                .orElse(text);
    }
}
