package org.evenhand.app.guidance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.evenhand.app.guidance.Decision.NotFired;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.app.guidance.PublishedThresholds.Code;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.app.guidance.PublishedThresholds.Row;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.policy.Layers;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;
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

/** One version of the decision table, ready to decide. The KIE engine does the deciding; this asks it and words its answer. */
final class ThresholdTable {

    private static final String ANSWER = "answer";
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
        DMNRuntime engine = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newFileResource(
                        pack.file("thresholds.dmn").toFile())))
                .getOrElseThrow(
                        fault -> new BrokenPack("%s: thresholds.dmn is not understood.".formatted(pack), fault));
        engine.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                if (event.getNodeName().equals(ANSWER) && FIRED.isBound()) {
                    FIRED.get().rows.addAll(event.getSelected());
                }
            }
        });
        DMNModel model = engine.getModels().getFirst();
        if (model.hasErrors()) {
            throw new BrokenPack("%s: thresholds.dmn has errors: %s".formatted(pack, model.getMessages()));
        }
        return new ThresholdTable(engine, model, describe(pack, model, layers));
    }

    PublishedThresholds published() {
        return published;
    }

    org.evenhand.app.guidance.Decision decide(Facts facts) {
        DMNContext context = engine.newContext();
        context.set("about", facts.about().name());
        context.set("area", facts.area().name());
        context.set("signs", facts.signs().stream().map(Sign::name).toList());
        context.set("cycles", facts.cyclesWithoutProgress());
        Fired fired = new Fired();
        DMNResult result = ScopedValue.where(FIRED, fired).call(() -> engine.evaluateByName(model, context, ANSWER));
        if (result.hasErrors() || fired.rows.size() != 1) {
            throw new IllegalStateException("%s gives no answer for %s (rows %s): %s"
                    .formatted(published.version(), facts, fired.rows, result.getMessages()));
        }
        return worded(fired.rows.getFirst(), (Map<?, ?>)
                result.getDecisionResultByName(ANSWER).getResult());
    }

    private org.evenhand.app.guidance.Decision worded(int number, Map<?, ?> answer) {
        Row row = published.rows().get(number - 1);
        return new org.evenhand.app.guidance.Decision(
                row.id(),
                number,
                row.title(),
                row.layer(),
                published.title(row.layer()),
                row.offer().code(),
                row.route().code(),
                professionsIn(answer),
                row.replyWithinWorkingDays(),
                row.reason(),
                published.version(),
                published.status(),
                published.effective(),
                published.rows().subList(0, number - 1).stream()
                        .map(passed -> new NotFired(
                                passed.id(),
                                passed.title(),
                                "It is for when this holds: %s. That was not so.".formatted(lowerFirst(passed.when()))))
                        .toList());
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
        Map<String, Code> codes = new HashMap<>();
        pack.table("codes").stream()
                .forEach(row -> codes.put(
                        row.text("kind") + " " + row.text("code"),
                        new Code(row.text("code"), row.text("label"), row.text("meaning"))));
        List<Row> rows = new ArrayList<>();
        for (DecisionRule rule : rules(pack, model)) {
            List<String> outputs = rule.getOutputEntry().stream()
                    .map(entry -> unquoted(entry.getText()))
                    .toList();
            rows.add(new Row(
                    rule.getId(),
                    rows.size() + 1,
                    rule.getDescription(),
                    rule.getAnnotationEntry().get(0).getText(),
                    new Layer(outputs.get(0)),
                    code(pack, codes, "offer " + outputs.get(1)),
                    code(pack, codes, "route " + outputs.get(2)),
                    professions(outputs.get(3)),
                    days(outputs.get(4)),
                    outputs.get(5),
                    rule.getAnnotationEntry().get(1).getText()));
        }
        return new PublishedThresholds(
                pack.version(),
                pack.title(),
                pack.described().description(),
                pack.status().orElse(PolicyStatus.UNKNOWN),
                pack.effective(),
                rows,
                titles(rows, layers, codes),
                examples(pack));
    }

    /** The titles of the pack of layers; the decision table names only what lies outside of them. */
    private static Map<Layer, String> titles(List<Row> rows, Layers layers, Map<String, Code> codes) {
        Map<Layer, String> titles = new HashMap<>();
        for (Row row : rows) {
            layers.list().stream()
                    .filter(layer -> layer.layer().equals(row.layer()))
                    .map(Layers.LayerOfSupport::title)
                    .findFirst()
                    .or(() -> Optional.ofNullable(
                                    codes.get("layer " + row.layer().code()))
                            .map(Code::label))
                    .ifPresent(title -> titles.put(row.layer(), title));
        }
        return titles;
    }

    private static List<DecisionRule> rules(Pack pack, DMNModel model) {
        return model.getDefinitions().getDrgElement().stream()
                .filter(element -> element instanceof Decision decision
                        && decision.getName().equals(ANSWER)
                        && decision.getExpression() instanceof DecisionTable)
                .map(element -> ((DecisionTable) ((Decision) element).getExpression()).getRule())
                .findFirst()
                .orElseThrow(() -> new BrokenPack("%s has no decision table “%s”.".formatted(pack, ANSWER)));
    }

    private static List<Example> examples(Pack pack) {
        return pack.table("cases").stream()
                .map(row -> new Example(
                        row.text("case"),
                        new Facts(
                                row.value("about", Facts.About::valueOf),
                                row.value("area", Facts.Area::valueOf),
                                signs(row.textOrEmpty("signs")),
                                row.whole("cycles")),
                        row.text("row"),
                        row.value("layer", Layer::new),
                        row.value("profession", Profession::of).title(),
                        row.text("why")))
                .toList();
    }

    static Set<Sign> signs(String spaced) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        Arrays.stream(spaced.strip().split("[ +]+"))
                .filter(sign -> !sign.isEmpty())
                .forEach(sign -> signs.add(Sign.valueOf(sign)));
        return signs;
    }

    private static Code code(Pack pack, Map<String, Code> codes, String key) {
        @Nullable Code code = codes.get(key);
        if (code == null) {
            throw new BrokenPack("%s: codes.csv has no %s, which the decision table gives.".formatted(pack, key));
        }
        return code;
    }

    private static String professions(String expression) {
        if (!expression.startsWith("[")) {
            return "whoever usually helps with what was noticed";
        }
        return String.join(
                ", ",
                Arrays.stream(expression.replaceAll("[\\[\\]\" ]", "").split(","))
                        .map(code -> Profession.of(code).title())
                        .toList());
    }

    private static OptionalInt days(String expression) {
        return expression.equals("null")
                ? OptionalInt.empty()
                : OptionalInt.of(new BigDecimal(expression).intValueExact());
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private static String lowerFirst(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
