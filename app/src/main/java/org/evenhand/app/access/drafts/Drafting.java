package org.evenhand.app.access.drafts;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.database.Acting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person has entered so far. Nobody else sees it. */
@Service
public class Drafting {

    /** The name under which answers are sealed. */
    public static final String SEALED_AS = DraftTable.FIELD;

    private final DraftTable table;
    private final Clock clock;

    Drafting(DraftTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(FormToken form) {
        return list().stream().filter(draft -> draft.token().equals(form)).findFirst();
    }

    /** Those of the person who acts, the one that was last saved first. */
    @Transactional(readOnly = true)
    public List<Draft> list() {
        return table.list(Acting.current().person());
    }

    /** Adds the answers of one page to those before; an answer that is given again replaces the one before. */
    @Transactional
    public Draft save(FormToken form, Map<String, List<String>> answers) {
        Map<String, List<String>> all =
                new HashMap<>(find(form).map(Draft::entered).orElseGet(Map::of));
        all.putAll(answers);
        Draft draft = new Draft(form, all, clock.instant());
        table.save(Acting.current().person(), draft);
        return draft;
    }

    @Transactional
    public void discard(FormToken form) {
        table.delete(Acting.current().person(), form);
    }
}
