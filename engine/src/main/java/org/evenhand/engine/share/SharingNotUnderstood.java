package org.evenhand.engine.share;

import java.util.List;
import java.util.stream.Collectors;

/** A sharing problem that cannot be posed: everything that is wrong with it, not only the first. */
public final class SharingNotUnderstood extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 20;

    private final transient List<SharingFault> faults;

    public SharingNotUnderstood(List<SharingFault> faults) {
        super(faults.stream().limit(MOST_SHOWN).map(SharingFault::line).collect(Collectors.joining("\n"))
                + (faults.size() > MOST_SHOWN ? "\n… and %d more.".formatted(faults.size() - MOST_SHOWN) : ""));
        this.faults = List.copyOf(faults);
    }

    public List<SharingFault> faults() {
        return faults;
    }
}
