package org.evenhand.app.workforce.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Tag;

/**
 * The numbers a scenario rests on, of one group, as a form.
 *
 * @param groups professions and others whose numbers can be changed
 * @param group the one shown
 */
public record AssumptionsPage(
        StudioFrame frame,
        FormProblems problems,
        List<Option> groups,
        String group,
        String about,
        List<Entry> entries) {

    /**
     * @param id the fields are named by it: "slt.annual-leaver-rate:low"
     * @param suffix "%" or empty
     * @param source what it rests on as the packs have it
     * @param usual as the packs have it, in words
     * @param reason why it was changed; empty where it was not
     */
    public record Entry(
            String id,
            String title,
            String unit,
            String suffix,
            Tag basis,
            String source,
            String usual,
            boolean changed,
            String low,
            String mode,
            String high,
            String reason) {}
}
