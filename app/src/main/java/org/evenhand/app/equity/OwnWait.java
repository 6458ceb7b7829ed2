package org.evenhand.app.equity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.evenhand.engine.wait.Wait;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType.Stage;

/**
 * One wait of one request, without whose it is.
 *
 * @param closedOn the day on which it was closed, by whom and why ever
 */
record OwnWait(
        Profession profession,
        Stage stage,
        LocalDate askedOn,
        Optional<LocalDate> firstSeenOn,
        Optional<LocalDate> closedOn) {

    /** As of a day. Who has not been seen by then, or before it was closed, counts as at least so long. */
    Wait asOf(LocalDate today) {
        boolean ended = firstSeenOn.isPresent() && !firstSeenOn.get().isAfter(today);
        LocalDate last = ended
                ? firstSeenOn.get()
                : closedOn.filter(on -> on.isBefore(today)).orElse(today);
        return new Wait(Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(askedOn, last))), ended);
    }
}
