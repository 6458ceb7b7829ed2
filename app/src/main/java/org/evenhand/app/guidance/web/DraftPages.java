package org.evenhand.app.guidance.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.guidance.Comparison;
import org.evenhand.app.guidance.Examined;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.PublishedThresholds.Code;
import org.evenhand.app.guidance.ThresholdDraft;
import org.evenhand.app.guidance.ThresholdRow;
import org.evenhand.app.guidance.ThresholdTerms;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;

/** The pages on which thresholds are written. */
public final class DraftPages {

    private DraftPages() {}

    /** A draft in a list. */
    public record Listed(String id, String whose, String basedOn, String saved) {}

    /**
     * What there is, and what can be begun.
     *
     * @param authority whose local variation may be written; empty where none may
     * @param variation the version of the local variation in force today
     */
    public record All(
            List<Listed> drafts,
            boolean mayNational,
            String authority,
            Optional<String> variation,
            DateValues on,
            FormProblems problems) {}

    /** A draft with everything that is found of it. */
    public record Draft(
            ThresholdDraft draft,
            String whose,
            PublishedThresholds table,
            Examined examined,
            Comparison fromBase,
            DateValues on,
            FormProblems problems) {

        public String path() {
            return "/threshold-drafts/" + draft.id();
        }
    }

    /** A form for a row or an example. */
    public record Form(ThresholdDraft draft, String id, Typed typed, ThresholdTerms terms, FormProblems problems) {

        public String path() {
            return "/threshold-drafts/" + draft.id();
        }

        public boolean isNew() {
            return id.equals(RowForm.NEW);
        }

        public List<Option> rows() {
            return withNone(draft.content().rows().stream().map(row -> Option.of(row.id(), row.title())));
        }
    }

    public static List<Choice> about() {
        return choices(List.of(About.values()));
    }

    public static List<Choice> areas() {
        return choices(List.of(Area.values()));
    }

    public static List<Choice> signs() {
        return choices(List.of(Sign.values()));
    }

    public static List<Option> aboutOptions() {
        return Stream.of(About.values())
                .map(about -> Option.of(about.name(), ThresholdRow.name(about)))
                .toList();
    }

    public static List<Option> areaOptions() {
        return Stream.of(Area.values())
                .map(area -> Option.of(area.name(), ThresholdRow.name(area)))
                .toList();
    }

    public static List<Option> layers(ThresholdTerms terms) {
        return withNone(terms.layers().entrySet().stream()
                .map(layer -> Option.of(layer.getKey().code(), layer.getValue())));
    }

    public static List<Option> codes(List<Code> codes) {
        return withNone(codes.stream().map(code -> Option.of(code.code(), code.label())));
    }

    public static List<Option> professions() {
        return withNone(Options.professions());
    }

    public static List<Integer> who() {
        return Stream.iterate(1, i -> i + 1).limit(RowForm.WHO).toList();
    }

    private static List<Option> withNone(Stream<Option> options) {
        return Options.startingWith("–", options);
    }

    private static List<Choice> choices(List<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> Choice.of(value.name(), ThresholdRow.name(value)))
                .toList();
    }
}
