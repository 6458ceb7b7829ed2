package org.evenhand.app.workforce.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;

/**
 * The start of the studio.
 *
 * @param file what was pasted; empty at first
 * @param problems of the file
 */
public record StudioPage(List<Example> examples, List<Option> comparable, String file, FormProblems problems) {

    public record Example(String name, String description, String href) {}
}
