package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.components.Link;

/**
 * What stands on every page of a scenario.
 *
 * @param id its lasting name
 * @param name as its author gave it
 * @param description as its author gave it; may be empty
 * @param own whether somebody saved it, so that its words are theirs
 * @param parts the pages of the scenario; the one shown has no address
 */
public record StudioFrame(
        String id, String name, String description, boolean own, List<Link> parts, Optional<String> here) {

    public StudioFrame {
        parts = List.copyOf(parts);
    }

    public String path() {
        return "/studio/scenarios/" + id;
    }
}
