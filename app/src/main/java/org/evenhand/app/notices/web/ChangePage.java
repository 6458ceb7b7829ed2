package org.evenhand.app.notices.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;

/**
 * The form by which a service says that it ends, and what was announced before.
 *
 * @param open how many open requests it has now
 */
public record ChangePage(
        String service,
        int open,
        List<Option> successors,
        ChangeForm form,
        FormProblems problems,
        List<List<Cell>> before) {

    /**
     * What is told, shown once more before anybody is told.
     *
     * @param successor who takes over, by name; absent where nobody does
     */
    public record Check(String service, ChangeForm form, LocalDate endsOn, Optional<String> successor, int open) {}
}
