package org.evenhand.app.parliament.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.parliament.Found;
import org.evenhand.app.parliament.QuestionSearch;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Neighbour;
import org.evenhand.app.site.components.Option;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, and what was answered?
 *
 * @param others asks and letters that were found beside the questions
 * @param shown the first of the lines, counted from 1
 * @param alert where this search can be made an alert by mail
 * @param seenUntil the last day of which the file tells anything
 */
public record ParliamentPage(
        QuestionSearch form,
        List<Option> bodies,
        List<Option> states,
        List<Option> asks,
        List<Option> specialisms,
        FormProblems problems,
        int total,
        int shown,
        List<QuestionLine> lines,
        List<Found> others,
        @Nullable Neighbour previous,
        @Nullable Neighbour next,
        String csv,
        String alert,
        int all,
        LocalDate seenUntil,
        String source) {}
