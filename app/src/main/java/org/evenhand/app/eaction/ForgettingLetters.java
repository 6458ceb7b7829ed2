package org.evenhand.app.eaction;

import java.util.List;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
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
    private final RetentionPeriods periods;

    ForgettingLetters(ForgettingTable table, RetentionPeriods periods) {
        this.table = table;
        this.periods = periods;
    }

    @Override
    public List<String> rules() {
        return List.of(TEXT, WRITER, SOURCE, PAIR, ANSWER);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        return table.texts(periods.keptSince(TEXT))
                + table.writers(periods.keptSince(WRITER))
                + table.sources(periods.keptSince(SOURCE))
                + table.pairs(periods.firstDayKept(PAIR))
                + table.answers(periods.firstDayKept(ANSWER));
    }
}
