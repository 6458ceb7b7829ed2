package org.evenhand.app.guidance.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.app.guidance.ThresholdContent;
import org.evenhand.app.guidance.ThresholdRow;
import org.evenhand.app.guidance.ThresholdTerms;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;

/** Facts, and a worked example, as they were entered. */
final class ExampleForm {

    private static final int MOST_CYCLES = 20;

    private ExampleForm() {}

    static Typed empty() {
        return new Typed(Map.of("about", List.of(About.CHILD.name()), "cycles", List.of("0")));
    }

    static Typed of(Facts facts) {
        return new Typed(fields(facts));
    }

    static Typed of(Example example) {
        Map<String, List<String>> fields = fields(example.facts());
        fields.put("name", List.of(example.name()));
        fields.put("row", List.of(example.row()));
        fields.put("layer", List.of(example.layer().code()));
        fields.put("profession", List.of(example.firstProfession().name()));
        fields.put("why", List.of(example.why()));
        return new Typed(fields);
    }

    private static Map<String, List<String>> fields(Facts facts) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("about", List.of(facts.about().name()));
        fields.put("area", List.of(facts.area().name()));
        fields.put("signs", facts.signs().stream().map(Sign::name).toList());
        fields.put("cycles", List.of(Integer.toString(facts.cyclesWithoutProgress())));
        return fields;
    }

    /** Empty, with problems, where something is wrong. */
    static Optional<Facts> facts(Typed typed, List<Problem> problems) {
        String choose = Words.of("thresholds.problem.choice");
        Optional<About> about = Entered.choice("about", typed.text("about"), List.of(About.values()), choose, problems);
        Optional<Area> area = Entered.choice("area", typed.text("area"), List.of(Area.values()), choose, problems);
        Optional<Integer> cycles =
                typed.whole("cycles", 0, MOST_CYCLES, Words.of("thresholds.problem.cycles"), problems);
        return about.isPresent() && area.isPresent() && cycles.isPresent()
                ? Optional.of(
                        new Facts(about.get(), area.get(), typed.chosen("signs", List.of(Sign.values())), cycles.get()))
                : Optional.empty();
    }

    /** Empty, with problems, where something is wrong. */
    static Optional<Example> read(Typed typed, ThresholdContent content, ThresholdTerms terms, List<Problem> problems) {
        String name = Entered.needed("name", typed.text("name"), 200, Words.of("thresholds.problem.example"), problems);
        Optional<Facts> facts = facts(typed, problems);
        Optional<ThresholdRow> row = typed.one("row", content.rows(), ThresholdRow::id, problems);
        Optional<Layer> layer = typed.one("layer", List.copyOf(terms.layers().keySet()), Layer::code, problems);
        Optional<Profession> who = typed.one("profession", List.of(Profession.values()), Profession::name, problems);
        String why = Entered.needed("why", typed.text("why"), 300, Words.of("thresholds.problem.why"), problems);
        return problems.isEmpty() && facts.isPresent() && row.isPresent() && layer.isPresent() && who.isPresent()
                ? Optional.of(new Example(name, facts.get(), row.get().id(), layer.get(), who.get(), why))
                : Optional.empty();
    }
}
