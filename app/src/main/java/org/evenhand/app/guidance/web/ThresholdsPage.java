package org.evenhand.app.guidance.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.Comparison;
import org.evenhand.app.guidance.Examined;
import org.evenhand.app.guidance.Explanation;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;

/** The pages on which everybody reads thresholds. */
public final class ThresholdsPage {

    private ThresholdsPage() {}

    /**
     * A version in a list.
     *
     * @param whose "National", or the authority
     * @param ends whether it ends a local variation, and there is no table to open
     */
    public record Listed(String version, String whose, String from, boolean inUse, boolean ends) {}

    /** The versions that have a table, for a list to choose from. */
    public static List<Option> options(List<Listed> versions) {
        return versions.stream()
                .filter(version -> !version.ends())
                .map(version -> Option.of(
                        version.version(),
                        "%s (%s, from %s)".formatted(version.version(), version.whose(), version.from())))
                .toList();
    }

    /**
     * One version of the thresholds.
     *
     * @param whose "National", or the authority whose local variation it is
     * @param inUse whether requests are decided by it today
     * @param fromNational what is different from the national table of today, for a local variation
     * @param versions all there are, the latest first
     * @param mayWrite whether whoever reads it may write thresholds
     */
    public record Version(
            PublishedThresholds table,
            String whose,
            Examined examined,
            boolean inUse,
            Optional<Comparison> fromNational,
            List<Listed> versions,
            boolean mayWrite) {}

    /** Two versions side by side. */
    public record Compared(Optional<Comparison> comparison, String from, String to, List<Listed> versions) {}

    /** Why some facts get their answer. */
    public record Explained(
            Typed typed,
            FormProblems problems,
            Optional<Explanation> explanation,
            String version,
            String whose,
            List<Listed> versions) {}
}
