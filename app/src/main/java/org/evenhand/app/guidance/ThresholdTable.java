package org.evenhand.app.guidance;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.app.guidance.ThresholdRow.Answer;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.policy.Layers;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.internal.io.ResourceFactory;

/**
 * One version of the decision table, ready to decide. The KIE engine does the deciding; it is believed only where reading the rows one after
 * another comes to the same.
 */
final class ThresholdTable {

    static final String ANSWER = "answer";
    static final String USUAL = "usual professions";

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final ScopedValue<Fired> FIRED = ScopedValue.newInstance();

    private final DMNRuntime engine;
    private final DMNModel model;
    private final PublishedThresholds published;

    private ThresholdTable(DMNRuntime engine, DMNModel model, PublishedThresholds published) {
        this.engine = engine;
        this.model = model;
        this.published = published;
    }

    /** Takes a few seconds the first time in a process: the engine warms up. */
    static ThresholdTable of(Pack pack, Layers layers) {
        DMNRuntime engine = engine(
                pack.toString(),
                ResourceFactory.newFileResource(pack.file("thresholds.dmn").toFile()));
        DMNModel model = engine.getModels().getFirst();
        return new ThresholdTable(engine, model, describe(pack, model, layers));
    }

    /** A table that was written in this installation. */
    static ThresholdTable of(PublishedThresholds published) {
        String dmn = DmnWriting.of(published);
        DMNRuntime engine = engine(
                published.version().toString(),
                ResourceFactory.newReaderResource(new StringReader(dmn)).setSourcePath("thresholds.dmn"));
        return new ThresholdTable(engine, engine.getModels().getFirst(), published);
    }

    private static DMNRuntime engine(String name, Resource dmn) {
        DMNRuntime engine = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(dmn))
                .getOrElseThrow(
                        fault -> new BrokenPack("%s: thresholds.dmn is not understood.".formatted(name), fault));
        engine.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                if (event.getNodeName().equals(ANSWER) && FIRED.isBound()) {
                    FIRED.get().rows.addAll(event.getSelected());
                }
            }
        });
        if (engine.getModels().getFirst().hasErrors()) {
            throw new BrokenPack("%s: thresholds.dmn has errors: %s"
                    .formatted(name, engine.getModels().getFirst().getMessages()));
        }
        return engine;
    }

    PublishedThresholds published() {
        return published;
    }

    /** @throws IllegalStateException if the engine gives no answer, or another than reading the rows does */
    org.evenhand.app.guidance.Decision decide(Facts facts) {
        DMNContext context = engine.newContext();
        context.set("about", facts.about().name());
        context.set("area", facts.area().name());
        context.set("signs", facts.signs().stream().map(Sign::name).toList());
        context.set("cycles", facts.cyclesWithoutProgress());
        Fired fired = new Fired();
        DMNResult result = ScopedValue.where(FIRED, fired).call(() -> engine.evaluateByName(model, context, ANSWER));
        Optional<org.evenhand.app.guidance.Decision> read = published.read(facts);
        if (result.hasErrors()
                || fired.rows.size() != 1
                || read.isEmpty()
                || read.get().rowNumber() != fired.rows.getFirst()
                || !read.get().professions().equals(professionsIn((Map<?, ?>)
                        result.getDecisionResultByName(ANSWER).getResult()))) {
            throw new IllegalStateException("%s gives no answer for %s (rows %s, read as %s): %s"
                    .formatted(published.version(), facts, fired.rows, read, result.getMessages()));
        }
        return read.get();
    }

    private List<Profession> professionsIn(Map<?, ?> answer) {
        if (!(answer.get("professions") instanceof List<?> codes) || codes.isEmpty()) {
            throw new IllegalStateException("%s names no profession: %s".formatted(published.version(), answer));
        }
        return codes.stream().map(code -> Profession.of(String.valueOf(code))).toList();
    }

    /** The row that the engine says it took, for one evaluation in one thread. */
    private static final class Fired {

        private final List<Integer> rows = new ArrayList<>();
    }

    private static PublishedThresholds describe(Pack pack, DMNModel model, Layers layers) {
        PolicyStatus status = pack.status().orElse(PolicyStatus.UNKNOWN);
        DecisionTable answer = table(pack, model, ANSWER);
        List<String> inputs = answer.getInput().stream()
                .map(input -> input.getInputExpression().getText().strip())
                .toList();
        List<ThresholdRow> rows = new ArrayList<>();
        for (DecisionRule rule : answer.getRule()) {
            rows.add(row(pack, rule, inputs, rows.size() + 1, status));
        }
        ThresholdTerms terms = ThresholdTerms.of(pack, layers, usual(table(pack, model, USUAL)));
        return new PublishedThresholds(
                pack.version(),
                pack.title(),
                pack.described().description(),
                status,
                pack.effective(),
                Optional.empty(),
                Optional.empty(),
                PublishedThresholds.rows(new ThresholdContent(rows, List.of()), terms),
                terms,
                examples(pack));
    }

    private static ThresholdRow row(
            Pack pack, DecisionRule rule, List<String> inputs, int number, PolicyStatus status) {
        Map<String, String> conditions = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            conditions.put(inputs.get(i), rule.getInputEntry().get(i).getText());
        }
        List<String> outputs = rule.getOutputEntry().stream()
                .map(entry -> unquoted(entry.getText()))
                .toList();
        List<String> notes = rule.getAnnotationEntry().stream()
                .map(note -> note.getText().strip())
                .toList();
        return new ThresholdRow(
                rule.getId().replaceFirst("^row\\.", ""),
                number * 10,
                rule.getDescription(),
                notes.get(0),
                new FeelReading(pack.version()).conditions(conditions),
                new Answer(
                        new Layer(outputs.get(0)),
                        outputs.get(1),
                        outputs.get(2),
                        professions(outputs.get(3)),
                        days(outputs.get(4))),
                outputs.get(5),
                notes.get(1),
                notes.size() > 2 ? PolicyStatus.valueOf(notes.get(2)) : status);
    }

    private static Map<Area, List<Profession>> usual(DecisionTable table) {
        Map<Area, List<Profession>> usual = new EnumMap<>(Area.class);
        for (DecisionRule rule : table.getRule()) {
            usual.put(
                    Area.valueOf(unquoted(rule.getInputEntry().getFirst().getText())),
                    professions(rule.getOutputEntry().getFirst().getText()));
        }
        return usual;
    }

    private static DecisionTable table(Pack pack, DMNModel model, String name) {
        return model.getDefinitions().getDrgElement().stream()
                .filter(element -> element instanceof Decision decision
                        && decision.getName().equals(name)
                        && decision.getExpression() instanceof DecisionTable)
                .map(element -> (DecisionTable) ((Decision) element).getExpression())
                .findFirst()
                .orElseThrow(() -> new BrokenPack("%s has no decision table “%s”.".formatted(pack, name)));
    }

    private static List<Example> examples(Pack pack) {
        return pack.table("cases").stream()
                .map(row -> new Example(
                        row.text("case"),
                        new Facts(
                                row.value("about", Facts.About::valueOf),
                                row.value("area", Area::valueOf),
                                ThresholdRow.signs(ThresholdTerms.spaced(row.textOrEmpty("signs"))),
                                row.whole("cycles")),
                        row.text("row"),
                        row.value("layer", Layer::new),
                        row.value("profession", Profession::of),
                        row.text("why")))
                .toList();
    }

    /** Empty for whoever usually helps. */
    private static List<Profession> professions(String expression) {
        return QUOTED.matcher(expression)
                .results()
                .map((MatchResult found) -> Profession.of(found.group(1)))
                .toList();
    }

    private static OptionalInt days(String expression) {
        return expression.equals("null")
                ? OptionalInt.empty()
                : OptionalInt.of(new BigDecimal(expression).intValueExact());
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }
}
