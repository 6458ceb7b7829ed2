package org.evenhand.app.guidance.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.app.guidance.PublishedThresholds.Code;
import org.evenhand.app.guidance.ThresholdContent;
import org.evenhand.app.guidance.ThresholdRow;
import org.evenhand.app.guidance.ThresholdRow.Answer;
import org.evenhand.app.guidance.ThresholdRow.Conditions;
import org.evenhand.app.guidance.ThresholdTerms;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;

/** A row of a table as it was entered. */
final class RowForm {

    static final String NEW = "new";
    /** How many professions a row may name. */
    static final int WHO = 4;

    private static final int MOST_ROWS = 60;
    private static final int MOST_PLACE = 9_999;
    private static final int MOST_CYCLES = 20;
    private static final int MOST_DAYS = 60;

    private RowForm() {}

    /** A row as the form shows it. */
    static Typed of(ThresholdRow row) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("title", List.of(row.title()));
        fields.put("place", List.of(Integer.toString(row.order())));
        fields.put("when", List.of(row.when()));
        fields.put("about", names(row.conditions().about()));
        fields.put("areas", names(row.conditions().areas()));
        fields.put("signs", names(row.conditions().anySign()));
        fields.put("from", List.of(Integer.toString(row.conditions().fromCycles())));
        row.conditions().toCycles().ifPresent(most -> fields.put("to", List.of(Integer.toString(most))));
        fields.put("layer", List.of(row.answer().layer().code()));
        fields.put("offer", List.of(row.answer().offer()));
        fields.put("route", List.of(row.answer().route()));
        for (int i = 0; i < row.answer().professions().size(); i++) {
            fields.put(
                    "who-" + (i + 1), List.of(row.answer().professions().get(i).name()));
        }
        row.answer().replyWithinWorkingDays().ifPresent(days -> fields.put("days", List.of(Integer.toString(days))));
        fields.put("reason", List.of(row.reason()));
        fields.put("source", List.of(row.source()));
        return new Typed(fields);
    }

    /** An empty form, with a place after all rows. */
    static Typed empty(ThresholdContent content) {
        int last = content.rows().isEmpty() ? 0 : content.rows().getLast().order();
        return new Typed(Map.of("place", List.of(Integer.toString(last + 10)), "from", List.of("0")));
    }

    /** Empty, with problems, where something is wrong. */
    static Optional<ThresholdRow> read(
            String id, Typed typed, ThresholdContent content, ThresholdTerms terms, List<Problem> problems) {
        boolean isNew = id.equals(NEW);
        String title =
                Entered.needed("title", typed.text("title"), 120, Words.of("thresholds.problem.title"), problems);
        if (isNew && content.rows().size() >= MOST_ROWS) {
            problems.add(new Problem("title", Words.of("thresholds.problem.rows")));
        }
        Optional<Integer> place = typed.whole("place", 1, MOST_PLACE, Words.of("thresholds.problem.place"), problems);
        String when = Entered.needed("when", typed.text("when"), 400, Words.of("thresholds.problem.when"), problems);
        Optional<Conditions> conditions = conditions(typed, problems);
        Optional<Answer> answer = answer(typed, terms, problems);
        String reason =
                Entered.needed("reason", typed.text("reason"), 600, Words.of("thresholds.problem.reason"), problems);
        String source =
                Entered.needed("source", typed.text("source"), 300, Words.of("thresholds.problem.source"), problems);
        return problems.isEmpty() && place.isPresent() && conditions.isPresent() && answer.isPresent()
                ? Optional.of(new ThresholdRow(
                        isNew ? nameFor(title, content) : id,
                        place.get(),
                        title,
                        when,
                        conditions.get(),
                        answer.get(),
                        reason,
                        source,
                        // Nothing that is written here is more than a proposal.
                        PolicyStatus.PROPOSAL))
                : Optional.empty();
    }

    private static Optional<Conditions> conditions(Typed typed, List<Problem> problems) {
        String problem = Words.of("thresholds.problem.cycles");
        Optional<Integer> from = typed.whole("from", 0, MOST_CYCLES, problem, problems);
        Optional<Integer> to =
                typed.isEmpty("to") ? Optional.empty() : typed.whole("to", 0, MOST_CYCLES, problem, problems);
        if (from.isPresent() && to.isPresent() && to.get() < from.get()) {
            problems.add(new Problem("to", Words.of("thresholds.problem.cyclesOrder")));
        }
        return from.map(least -> new Conditions(
                typed.chosen("about", List.of(About.values())),
                typed.chosen("areas", List.of(Area.values())),
                typed.chosen("signs", List.of(Sign.values())),
                least,
                to.map(OptionalInt::of).orElseGet(OptionalInt::empty)));
    }

    private static Optional<Answer> answer(Typed typed, ThresholdTerms terms, List<Problem> problems) {
        Optional<Layer> layer = typed.one("layer", List.copyOf(terms.layers().keySet()), Layer::code, problems);
        Optional<Code> offer = typed.one("offer", terms.offers(), Code::code, problems);
        Optional<Code> route = typed.one("route", terms.routes(), Code::code, problems);
        List<Profession> who = new ArrayList<>();
        for (int i = 1; i <= WHO; i++) {
            if (!typed.isEmpty("who-" + i)) {
                typed.one("who-" + i, List.of(Profession.values()), Profession::name, problems)
                        .filter(one -> !who.contains(one))
                        .ifPresent(who::add);
            }
        }
        Optional<Integer> days = typed.isEmpty("days")
                ? Optional.empty()
                : typed.whole("days", 0, MOST_DAYS, Words.of("thresholds.problem.days"), problems);
        return layer.isPresent() && offer.isPresent() && route.isPresent()
                ? Optional.of(new Answer(
                        layer.get(),
                        offer.get().code(),
                        route.get().code(),
                        who,
                        days.map(OptionalInt::of).orElseGet(OptionalInt::empty)))
                : Optional.empty();
    }

    /** "A child who stutters" → "a-child-who-stutters", with a number where that is taken. */
    private static String nameFor(String title, ThresholdContent content) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String name = plain.isEmpty() ? "row" : plain.substring(0, Math.min(plain.length(), 40));
        String free = name;
        for (int i = 2; content.find(free).isPresent(); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private static List<String> names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }
}
