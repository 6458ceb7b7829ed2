package org.evenhand.app.eaction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases letters in turn: from where they came, what they said, who wrote, what was answered, and the hashes by which copies are told. */
@Service
class ForgettingLetters implements Forgetting {

    static final String TEXT = "eaction.letter.text";
    static final String WRITER = "eaction.letter.writer";
    static final String SOURCE = "eaction.letter.source";
    static final String PAIR = "eaction.pair";
    static final String ANSWER = "eaction.answer";

    private final ForgettingTable table;
    private final RetentionRules rules;
    private final Clock clock;

    ForgettingLetters(ForgettingTable table, RetentionRules rules, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(TEXT, WRITER, SOURCE, PAIR, ANSWER);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        return table.texts(startOf(TEXT))
                + table.writers(startOf(WRITER))
                + table.sources(startOf(SOURCE))
                + table.pairs(firstKept(PAIR))
                + table.answers(firstKept(ANSWER));
    }

    private LocalDate firstKept(String rule) {
        return LocalDate.now(clock).minus(rules.get(rule).period());
    }

    private Instant startOf(String rule) {
        return firstKept(rule).atStartOfDay(clock.getZone()).toInstant();
    }
}
