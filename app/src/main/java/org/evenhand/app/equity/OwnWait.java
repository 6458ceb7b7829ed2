package org.evenhand.app.equity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.evenhand.engine.wait.Wait;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType.Stage;

/** One wait of one request, without whose it is. */
record OwnWait(Profession profession, Stage stage, LocalDate askedOn, Optional<LocalDate> firstSeenOn) {

    /** As of a day. Who has not been seen by then counts as at least so long. */
    Wait asOf(LocalDate today) {
        boolean ended = firstSeenOn.isPresent() && !firstSeenOn.get().isAfter(today);
        LocalDate last = ended ? firstSeenOn.get() : today;
        return new Wait(Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(askedOn, last))), ended);
    }
}
