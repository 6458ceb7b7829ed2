package org.evenhand.engine.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of children by area and column (need, service, setting), with all totals: of each area over the columns, and of each group of areas,
 * such as authorities in a region in England. Only the counts of the smallest areas are given; the totals are added up here, so they fit.
 */
public final class CountTable {

    /** An area with counts, or a group of areas. */
    public sealed interface Area {
        String name();
    }

    /** @param counts one for each column, none negative */
    public record Counted(String name, List<Long> counts) implements Area {
        public Counted {
            counts = List.copyOf(counts);
        }
    }

    /** @param areas at least one */
    public record Group(String name, List<Area> areas) implements Area {
        public Group {
            areas = List.copyOf(areas);
        }
    }

    private final List<String> columns;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Boolean> counted = new ArrayList<>();
    private final List<long[]> values = new ArrayList<>();
    private final Map<String, Integer> rowOfName = new HashMap<>();
    private final Map<String, Integer> columnOfName = new HashMap<>();

    private CountTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * @param columns at least one, without repetition
     * @param whole everything that is published together: a margin published elsewhere must be in it, or it is not protected
     * @throws IllegalArgumentException if a name stands twice, a group is empty, or an area has too few, too many or negative counts
     */
    public static CountTable of(List<String> columns, Group whole) {
        CountTable table = new CountTable(columns);
        for (String column : columns) {
            if (table.columnOfName.put(column, table.columnOfName.size()) != null) {
                throw new IllegalArgumentException("The column “%s” stands twice.".formatted(column));
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table needs at least one column.");
        }
        table.add(whole, -1);
        return table;
    }

    private long[] add(Area area, int parent) {
        int row = names.size();
        if (rowOfName.put(area.name(), row) != null) {
            throw new IllegalArgumentException("The area “%s” stands twice.".formatted(area.name()));
        }
        long[] counts = new long[columns.size() + 1];
        names.add(area.name());
        parents.add(parent);
        counted.add(area instanceof Counted);
        values.add(counts);
        switch (area) {
            case Counted leaf -> fill(leaf, counts);
            case Group group -> {
                if (group.areas().isEmpty()) {
                    throw new IllegalArgumentException("The group “%s” has no areas.".formatted(group.name()));
                }
                for (Area part : group.areas()) {
                    long[] ofPart = add(part, row);
                    for (int column = 0; column < counts.length; column++) {
                        counts[column] = Math.addExact(counts[column], ofPart[column]);
                    }
                }
            }
        }
        return counts;
    }

    private void fill(Counted leaf, long[] counts) {
        if (leaf.counts().size() != columns.size()) {
            throw new IllegalArgumentException("“%s” has %d counts for %d columns."
                    .formatted(leaf.name(), leaf.counts().size(), columns.size()));
        }
        for (int column = 0; column < columns.size(); column++) {
            long count = leaf.counts().get(column);
            if (count < 0) {
                throw new IllegalArgumentException(
                        "“%s”, “%s” has a count of %d.".formatted(leaf.name(), columns.get(column), count));
            }
            counts[column] = count;
            counts[columns.size()] = Math.addExact(counts[columns.size()], count);
        }
    }

    public List<String> columns() {
        return columns;
    }

    /** Every area and group, each group before its parts. */
    public List<String> areas() {
        return List.copyOf(names);
    }

    int rows() {
        return names.size();
    }

    /** The columns and the total, which is the last. */
    int width() {
        return columns.size() + 1;
    }

    long value(int row, int column) {
        return values.get(row)[column];
    }

    /** −1 for the whole. */
    int parent(int row) {
        return parents.get(row);
    }

    boolean isCounted(int row) {
        return counted.get(row);
    }

    int cell(int row, int column) {
        return row * width() + column;
    }

    int row(String area) {
        Integer row = rowOfName.get(area);
        if (row == null) {
            throw new IllegalArgumentException("There is no area “%s” in the table.".formatted(area));
        }
        return row;
    }

    int column(String name) {
        Integer column = columnOfName.get(name);
        if (column == null) {
            throw new IllegalArgumentException("There is no column “%s” in the table.".formatted(name));
        }
        return column;
    }
}
