package org.evenhand.app.access.counts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the requests of an area, for who plans, pays for and keeps its services: by kind of setting, without a request or a setting. To anybody
 * else there is nothing. Nothing of it is held back here: who shows it does that.
 */
@Service
@Transactional(readOnly = true)
public class RequestsCounted {

    private final RequestsCountedTable table;

    RequestsCounted(RequestsCountedTable table) {
        this.table = table;
    }

    /**
     * The wait of a request for its first contact.
     *
     * @param firstSeenOn absent while nobody was met
     * @param closedOn absent while it is open
     */
    public record FirstWait(
            SettingType setting, LocalDate askedOn, Optional<LocalDate> firstSeenOn, Optional<LocalDate> closedOn) {}

    /**
     * Requests in hand.
     *
     * @param again on how many a second wait began
     */
    public record InHand(SettingType setting, long requests, long again) {}

    /** Time for statutory advice, as it was entered. */
    public record Statutory(SettingType setting, BigDecimal hours, long entries) {}

    /** Of requests that were made from one day to before another and did not leave for another procedure at once. */
    public List<FirstWait> firstWaits(LaCode area, LocalDate from, LocalDate before) {
        return table.firstWaits(area, from, before);
    }

    /** Requests that a service had taken on before the end of these days and not closed before their beginning. */
    public List<InHand> inHand(LaCode area, LocalDate from, LocalDate before) {
        return table.inHand(area, from, before);
    }

    /** Worked from one day to before another. */
    public List<Statutory> statutory(LaCode area, LocalDate from, LocalDate before) {
        return table.statutory(area, from, before);
    }
}
