package org.evenhand.app.updates;

import java.time.LocalDate;
import java.util.List;

/** Tells, in sentences, what one kind of record says of a time. Each sentence names its record and its source. */
interface Recalling {

    /** The oldest first. */
    List<Sentence> between(LocalDate from, LocalDate until);
}
