package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;

/**
 * Can the promise be kept here?
 *
 * @param area whose page this is; England where the area could not be read
 * @param answer empty while an assumption cannot be read
 */
public record PromisePage(
        Link area,
        String areaCode,
        List<Option> areas,
        AssumedForm form,
        FormProblems problems,
        Sourced dayPrimary,
        Sourced daySecondary,
        Optional<Result> answer,
        List<SummaryRow> assumptions) {

    /**
     * @param headline the answer in a sentence
     * @param range how far experts needed depends on working days
     * @param promised settings by kind: kind, settings, days each, days a year, how we count
     * @param notPromised kind, settings, statement
     * @param supply what is published about people at work
     */
    public record Result(
            String headline,
            String range,
            List<Sourced> figures,
            List<List<Cell>> promised,
            List<List<Cell>> notPromised,
            List<List<Cell>> supply,
            String check,
            String source,
            String query) {}
}
