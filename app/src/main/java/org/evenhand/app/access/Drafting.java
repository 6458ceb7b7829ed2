package org.evenhand.app.access;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.database.Acting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person has entered so far. Nobody else sees it. */
@Service
public class Drafting {

    private final DraftTable table;
    private final Clock clock;

    Drafting(DraftTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find() {
        return table.find(Acting.current().person());
    }

    /** Adds the answers of one page to those before; an answer that is given again replaces the one before. */
    @Transactional
    public Draft save(Map<String, List<String>> answers) {
        Optional<Draft> before = table.find(Acting.current().person());
        Map<String, List<String>> all = new HashMap<>(before.map(Draft::entered).orElseGet(Map::of));
        all.putAll(answers);
        Draft draft = new Draft(before.map(Draft::token).orElseGet(FormToken::random), all, clock.instant());
        table.save(Acting.current().person(), draft);
        return draft;
    }

    @Transactional
    public void discard() {
        table.delete(Acting.current().person());
    }
}
