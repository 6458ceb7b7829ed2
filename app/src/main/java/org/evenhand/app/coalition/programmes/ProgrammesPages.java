package org.evenhand.app.coalition.programmes;

import java.util.List;
import org.evenhand.packs.coalition.CoalitionFacts.Ask;
import org.evenhand.packs.coalition.Programmes.Programme;

/** The pages of programmes. */
public final class ProgrammesPages {

    private ProgrammesPages() {}

    /** What was set up, and what became of it? */
    public record All(List<Programme> programmes, String source) {}

    /** What is known of one. */
    public record One(Programme programme, List<Ask> asks, String source) {}
}
