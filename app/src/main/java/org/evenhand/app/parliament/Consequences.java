package org.evenhand.app.parliament;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.parliament.WrittenQuestion;

/** What campaigners recorded of a written question. The register of asks knows it and gives it here, so that a question shows it too. */
public interface Consequences {

    /** Asks it serves first, then what its answer promised. */
    List<Consequence> of(WrittenQuestion question, LocalDate today);

    /**
     * One thing recorded.
     *
     * @param ask key of the ask it serves
     * @param words what was done, or what was promised
     * @param promise absent where it only serves the ask
     * @param figure that it quotes
     */
    record Consequence(String ask, String words, Optional<Promise> promise, Optional<Quoted> figure) {}

    /** By when, where it stands, and whether its day has passed. */
    record Promise(Optional<LocalDate> due, Tag standing, boolean isOverdue) {}

    /** A figure that was quoted, and whether it is another now. */
    record Quoted(String name, boolean hasChanged) {}
}
