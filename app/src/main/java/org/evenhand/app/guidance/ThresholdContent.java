package org.evenhand.app.guidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.app.guidance.ThresholdRow.Answer;
import org.evenhand.app.guidance.ThresholdRow.Conditions;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows and worked examples: everything of a table that can be changed. Kept and hashed as canonical JSON.
 *
 * @param rows in the order in which they are read
 */
public record ThresholdContent(List<ThresholdRow> rows, List<Example> examples) {

    private static final JsonMapper JSON = new JsonMapper();

    public ThresholdContent {
        rows = rows.stream()
                .sorted(Comparator.comparingInt(ThresholdRow::order))
                .toList();
        examples = List.copyOf(examples);
    }

    public Optional<ThresholdRow> find(String rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    /** With this row instead of the one of its id, or besides the others. */
    public ThresholdContent with(ThresholdRow row) {
        List<ThresholdRow> all = new ArrayList<>(rows);
        all.removeIf(other -> other.id().equals(row.id()));
        all.add(row);
        return new ThresholdContent(all, examples);
    }

    public ThresholdContent withoutRow(String rowId) {
        return new ThresholdContent(
                rows.stream().filter(row -> !row.id().equals(rowId)).toList(), examples);
    }

    /** @param number from 1; one more than there are adds it */
    public ThresholdContent with(int number, Example example) {
        List<Example> all = new ArrayList<>(examples);
        if (number <= all.size()) {
            all.set(number - 1, example);
        } else {
            all.add(example);
        }
        return new ThresholdContent(rows, all);
    }

    public ThresholdContent withoutExample(int number) {
        List<Example> all = new ArrayList<>(examples);
        all.remove(number - 1);
        return new ThresholdContent(rows, all);
    }

    CanonicalJson json() {
        return CanonicalJson.of(Map.of(
                "rows", rows.stream().map(ThresholdContent::written).toList(),
                "examples", examples.stream().map(ThresholdContent::written).toList()));
    }

    static ThresholdContent read(String json) {
        JsonNode whole = JSON.readTree(json);
        List<ThresholdRow> rows = new ArrayList<>();
        whole.get("rows").forEach(row -> rows.add(row(row)));
        List<Example> examples = new ArrayList<>();
        whole.get("examples").forEach(example -> examples.add(example(example)));
        return new ThresholdContent(rows, examples);
    }

    private static Map<String, Object> written(ThresholdRow row) {
        Map<String, Object> all = new HashMap<>();
        all.put("id", row.id());
        all.put("order", row.order());
        all.put("title", row.title());
        all.put("when", row.when());
        all.put("about", names(row.conditions().about()));
        all.put("areas", names(row.conditions().areas()));
        all.put("anySign", names(row.conditions().anySign()));
        all.put("fromCycles", row.conditions().fromCycles());
        row.conditions().toCycles().ifPresent(most -> all.put("toCycles", most));
        all.put("layer", row.answer().layer().code());
        all.put("offer", row.answer().offer());
        all.put("route", row.answer().route());
        all.put(
                "professions",
                row.answer().professions().stream().map(Profession::name).toList());
        row.answer().replyWithinWorkingDays().ifPresent(days -> all.put("days", days));
        all.put("reason", row.reason());
        all.put("source", row.source());
        all.put("status", row.status().name());
        return all;
    }

    private static ThresholdRow row(JsonNode row) {
        return new ThresholdRow(
                text(row, "id"),
                row.get("order").asInt(),
                text(row, "title"),
                text(row, "when"),
                new Conditions(
                        set(row, "about", About::valueOf),
                        set(row, "areas", Area::valueOf),
                        ThresholdRow.signs(list(row, "anySign")),
                        row.get("fromCycles").asInt(),
                        whole(row, "toCycles")),
                new Answer(
                        new Layer(text(row, "layer")),
                        text(row, "offer"),
                        text(row, "route"),
                        list(row, "professions").stream().map(Profession::of).toList(),
                        whole(row, "days")),
                text(row, "reason"),
                text(row, "source"),
                PolicyStatus.valueOf(text(row, "status")));
    }

    private static Map<String, Object> written(Example example) {
        return Map.of(
                "name", example.name(),
                "about", example.facts().about().name(),
                "area", example.facts().area().name(),
                "signs", names(example.facts().signs()),
                "cycles", example.facts().cyclesWithoutProgress(),
                "row", example.row(),
                "layer", example.layer().code(),
                "profession", example.firstProfession().name(),
                "why", example.why());
    }

    private static Example example(JsonNode example) {
        return new Example(
                text(example, "name"),
                new Facts(
                        About.valueOf(text(example, "about")),
                        Area.valueOf(text(example, "area")),
                        ThresholdRow.signs(list(example, "signs")),
                        example.get("cycles").asInt()),
                text(example, "row"),
                new Layer(text(example, "layer")),
                Profession.of(text(example, "profession")),
                text(example, "why"));
    }

    private static List<String> names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static OptionalInt whole(JsonNode node, String name) {
        return node.has(name) ? OptionalInt.of(node.get(name).asInt()) : OptionalInt.empty();
    }

    private static List<String> list(JsonNode node, String name) {
        List<String> all = new ArrayList<>();
        node.get(name).forEach(one -> all.add(one.asString()));
        return all;
    }

    private static <T> Set<T> set(JsonNode node, String name, Function<String, T> reader) {
        return list(node, name).stream().map(reader).collect(Collectors.toSet());
    }
}
