package org.evenhand.app.consultation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A consultation of Government and the parts of it that are answered.
 *
 * @param key in its pack, or the identifier it was recorded under
 * @param note what else should be known, or empty
 * @param onBehalfOf who responds
 * @param elsewhere present where the response was made elsewhere and only its asks are held here
 */
public record Consultation(
        String key,
        String title,
        String department,
        LocalDate opened,
        LocalDate closes,
        String source,
        String note,
        String onBehalfOf,
        Optional<Elsewhere> elsewhere,
        List<Clause> clauses) {

    public Consultation {
        clauses = List.copyOf(clauses);
    }

    /**
     * A question or part.
     *
     * @param number its place, from 1
     * @param asks keys of the asks made here, where the response was made elsewhere
     */
    public record Clause(int number, String words, List<String> asks) {

        public Clause {
            asks = List.copyOf(asks);
        }
    }

    /**
     * A response that was made without this product.
     *
     * @param on a day, or a month in words
     * @param replyNote what is known of Government's response, with its source
     */
    public record Elsewhere(String on, String source, String replyNote) {}

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opened) && !day.isAfter(closes);
    }

    public Optional<Clause> find(int number) {
        return clauses.stream().filter(clause -> clause.number() == number).findFirst();
    }

    /** The same in the ledger, for ever. */
    UUID inLedger() {
        return elsewhere.isEmpty()
                ? UUID.fromString(key)
                : UUID.nameUUIDFromBytes(("consultation " + key).getBytes(StandardCharsets.UTF_8));
    }
}
