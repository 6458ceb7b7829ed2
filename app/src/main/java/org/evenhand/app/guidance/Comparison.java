package org.evenhand.app.guidance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.app.site.Words;
import org.evenhand.engine.decide.Changes;
import org.evenhand.vocabulary.Profession;

/**
 * What one table says differently from another.
 *
 * @param cases how many different things can be told
 * @param changed in how many of them the answer is another
 * @param answers which rows answered and answer these, most cases first
 * @param rows row by row, those that differ in anything
 */
public record Comparison(
        PublishedThresholds from,
        PublishedThresholds to,
        long cases,
        long changed,
        List<ChangedAnswer> answers,
        List<ChangedRow> rows) {

    private static final List<String> PARTS = List.of(
            "title", "when", "conditions", "layer", "offer", "route", "who", "reply", "reason", "source", "status");

    /** @param example the simplest of the cases */
    public record ChangedAnswer(Optional<ThresholdRow> before, Optional<ThresholdRow> now, long cases, Facts example) {}

    /** A row that came, went or was changed. */
    public record ChangedRow(String id, String title, Kind kind, List<ChangedPart> parts) {}

    /** What became of a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** @param name of the part, in words */
    public record ChangedPart(String name, String before, String now) {}

    /** Looks at every case; takes some tenths of a second. */
    static Comparison of(PublishedThresholds from, PublishedThresholds to) {
        ThresholdContent before = from.content();
        ThresholdContent now = to.content();
        CasesOfFacts cases = CasesOfFacts.of(before, now);
        Changes changes = cases.table(before, from.terms()).compare(cases.table(now, to.terms()));
        return new Comparison(
                from,
                to,
                changes.cases(),
                changes.changed(),
                changes.list().stream()
                        .sorted((one, other) -> Long.compare(other.cases(), one.cases()))
                        .map(change -> new ChangedAnswer(
                                change.from().flatMap(before::find),
                                change.to().flatMap(now::find),
                                change.cases(),
                                cases.facts(change.example())))
                        .toList(),
                rows(from, to));
    }

    private static List<ChangedRow> rows(PublishedThresholds from, PublishedThresholds to) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(to.rows().stream(), from.rows().stream()).forEach(row -> ids.add(row.id()));
        List<ChangedRow> rows = new ArrayList<>();
        for (String id : ids) {
            Optional<PublishedThresholds.Row> before = from.find(id);
            Optional<PublishedThresholds.Row> now = to.find(id);
            List<ChangedPart> parts = parts(before, from, now, to);
            if (!parts.isEmpty()) {
                rows.add(new ChangedRow(
                        id,
                        now.or(() -> before).map(PublishedThresholds.Row::title).orElse(id),
                        before.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.REMOVED : Kind.CHANGED,
                        parts));
            }
        }
        return rows;
    }

    private static List<ChangedPart> parts(
            Optional<PublishedThresholds.Row> before,
            PublishedThresholds from,
            Optional<PublishedThresholds.Row> now,
            PublishedThresholds to) {
        List<String> was = before.map(row -> words(row, from)).orElseGet(List::of);
        List<String> is = now.map(row -> words(row, to)).orElseGet(List::of);
        List<ChangedPart> parts = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            String one = i < was.size() ? was.get(i) : "";
            String other = i < is.size() ? is.get(i) : "";
            if (!Objects.equals(one, other)) {
                parts.add(new ChangedPart(Words.of("thresholds.part." + PARTS.get(i)), one, other));
            }
        }
        return parts;
    }

    /** A row as a reader sees it, part by part. Its place is no part: it shows in the answers. */
    private static List<String> words(PublishedThresholds.Row row, PublishedThresholds table) {
        List<String> conditions = row.written().conditions().inWords();
        return List.of(
                row.title(),
                row.when(),
                conditions.isEmpty() ? Words.of("thresholds.always") : String.join(" ", conditions),
                table.title(row.layer()),
                row.offer().label(),
                row.route().label(),
                row.written().answer().professions().isEmpty()
                        ? row.professions()
                        : String.join(
                                ", ",
                                row.written().answer().professions().stream()
                                        .map(Profession::title)
                                        .toList()),
                row.replyWithinWorkingDays().isPresent()
                        ? Integer.toString(row.replyWithinWorkingDays().getAsInt())
                        : Words.of("thresholds.noReply"),
                row.reason(),
                row.source(),
                Words.of("statuses", row.written().status()));
    }
}
