package org.evenhand.packs.importing;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, as it is found. All are counted, the first {@value #LISTED} are kept. */
public final class Problems {

    static final int LISTED = 500;

    private final List<Problem> listed = new ArrayList<>();
    private long total;

    /** About a cell or a row; see {@link Problem} for the parts. */
    public void add(long row, String column, String value, String why, String remedy) {
        total++;
        if (listed.size() < LISTED) {
            listed.add(new Problem(row, column, value, why, remedy));
        }
    }

    /** About the file as a whole. */
    public void add(String why, String remedy) {
        add(0, "", "", why, remedy);
    }

    public boolean any() {
        return total > 0;
    }

    public long total() {
        return total;
    }

    public List<Problem> list() {
        return List.copyOf(listed);
    }
}
