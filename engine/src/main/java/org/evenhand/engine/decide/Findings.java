package org.evenhand.engine.decide;

import java.util.List;
import java.util.Map;

/**
 * What is found when a table is asked everything that can be told.
 *
 * @param cases how many there are: the cases of all gaps and those that {@code decided} counts make up this number
 * @param overlaps pairs of rows that hold together, in the order of the table
 * @param decided by the row's id, how many cases each decides
 */
public record Findings(long cases, List<Gap> gaps, List<Overlap> overlaps, Map<String, Long> decided) {

    public Findings {
        gaps = List.copyOf(gaps);
        overlaps = List.copyOf(overlaps);
        decided = Map.copyOf(decided);
    }

    /**
     * Cases that no row answers.
     *
     * @param values of every feature but the last
     * @param last values of the last feature with which it is so
     * @param without the flags of which none is set; others may be
     * @param example the one with the fewest flags
     */
    public record Gap(List<Integer> values, List<Integer> last, int without, long cases, Case example) {}

    /**
     * Cases in which two rows hold.
     *
     * @param first the row that is read first, where one is
     * @param cases in which both hold
     * @param differing of these, in how many their answers differ
     * @param isOrdered whether one goes before the other
     * @param example one in which the answers differ, if there is one, with the fewest flags
     */
    public record Overlap(String first, String second, long cases, long differing, boolean isOrdered, Case example) {

        /** Two answers, and nothing says which. */
        public boolean isConflict() {
            return !isOrdered && differing > 0;
        }
    }

    public List<Overlap> conflicts() {
        return overlaps.stream().filter(Overlap::isConflict).toList();
    }

    /** Rows that are never the answer, because others always go before them or their conditions cannot hold. */
    public List<String> unreached() {
        return decided.entrySet().stream()
                .filter(row -> row.getValue() == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
