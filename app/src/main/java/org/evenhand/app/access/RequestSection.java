package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.SummaryRow;

/**
 * A part of a request's page that another module adds, by declaring a bean. The page shows the parts in their order; it does not know whose
 * they are.
 */
public interface RequestSection {

    /** Parts are shown from the lowest to the highest. */
    int order();

    /** Empty where there is nothing to show to this person. */
    Optional<Section> of(Request request, SignedIn person);

    /**
     * @param heading what it answers
     * @param text one sentence; may be empty
     * @param rows what there is
     * @param actions what this person can do next, the first the one to do
     */
    record Section(String heading, String text, List<SummaryRow> rows, List<Link> actions) {}
}
