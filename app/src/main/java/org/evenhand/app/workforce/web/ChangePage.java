package org.evenhand.app.workforce.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;

/**
 * A scenario as a form.
 *
 * @param frame of the scenario it starts from
 * @param fields name to value, as typed or as the scenario has it
 * @param kept what of the scenario the form does not show, as sentences
 */
public record ChangePage(
        StudioFrame frame,
        FormProblems problems,
        Fields fields,
        List<Option> areas,
        List<Choice> professions,
        List<String> chosenProfessions,
        List<Integer> levers,
        Lists lists,
        List<Region> regions,
        List<Share> rollOut,
        List<Share> mix,
        List<String> kept) {

    /** The values of the fields by their names. */
    @FunctionalInterface
    public interface Fields {

        /** Empty where there is none. */
        String of(String name);
    }

    /** What the lists offer. */
    public record Lists(
            List<Option> kinds,
            List<Option> whose,
            List<Option> where,
            List<Option> years,
            List<Option> shapes,
            List<Option> methods,
            List<Option> moneyEnds,
            List<Option> starts) {}

    /** @param field of the year in which the days for settings start there */
    public record Region(String name, String field) {}

    /** @param field of a share in per cent */
    public record Share(String label, String field) {}
}
