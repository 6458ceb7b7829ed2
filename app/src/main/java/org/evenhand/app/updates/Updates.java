package org.evenhand.app.updates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Updates: drafted from the records of a time, changed by an editor, published and then fixed. Each step is an entry in the ledger too. */
@Service
public class Updates {

    private final UpdateTable table;
    private final List<Recalling> records;
    private final Ledger ledger;
    private final Clock clock;

    Updates(UpdateTable table, List<Recalling> records, Ledger ledger, Clock clock) {
        this.table = table;
        this.records = List.copyOf(records);
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An update that is not public. */
    public record Draft(Edition edition, UpdateState state) {}

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Published> published() {
        return table.published();
    }

    @Transactional(readOnly = true)
    public Optional<Published> findPublished(UUID id) {
        return table.published().stream()
                .filter(one -> one.edition().id().equals(id))
                .findFirst();
    }

    /** What is not public, the newest first. */
    @Transactional(readOnly = true)
    public List<Draft> drafts() {
        return table.list().stream()
                .flatMap(id -> find(id).stream())
                .filter(draft -> draft.state() != UpdateState.PUBLISHED)
                .toList();
    }

    /** The last version. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID id) {
        return table.findLast(id).map(edition -> new Draft(edition, table.state(id)));
    }

    /** A version, whether or not it is the last. */
    @Transactional(readOnly = true)
    public Optional<Edition> find(UUID id, int version) {
        return table.find(id, version);
    }

    /** Drafts an update from every record of this time. */
    @Transactional
    public Kept draft(String title, LocalDate from, LocalDate until) {
        if (until.isAfter(today())) {
            return new Kept.DayOutOfRange();
        }
        UUID id = UUID.randomUUID();
        List<Sentence> sentences = records.stream()
                .flatMap(record -> record.between(from, until).stream())
                .toList();
        if (sentences.isEmpty()) {
            return new Kept.Empty();
        }
        table.insert(new Edition(id, 1, title, from, until, sentences), now(), person());
        ledger.append(Happening.of("UpdateDrafted", id)
                .with("from", from)
                .with("until", until)
                .with("sentences", sentences.size()));
        return new Kept.Done(id.toString());
    }

    /**
     * Saves an update as a new version.
     *
     * @param seen the last version that the editor has seen
     */
    @Transactional
    public Kept save(UUID id, int seen, String title, List<Sentence> sentences) {
        table.lock(id);
        Optional<Draft> found = find(id);
        if (found.isEmpty()) {
            return new Kept.NotFound();
        }
        Edition last = found.get().edition();
        if (found.get().state() != UpdateState.DRAFTING) {
            return new Kept.NotNow();
        }
        if (last.version() != seen) {
            return new Kept.Overtaken(last);
        }
        if (sentences.isEmpty()) {
            return new Kept.Empty();
        }
        int next = last.version() + 1;
        table.insert(new Edition(id, next, title, last.from(), last.until(), sentences), now(), person());
        ledger.append(Happening.of("UpdateChanged", id).with("version", next).with("sentences", sentences.size()));
        return new Kept.Done(Integer.toString(next));
    }

    /** Moves the update on. What is published is fixed with its hash. */
    @Transactional
    public Kept move(UUID id, UpdateStep step) {
        table.lock(id);
        Optional<Draft> found = find(id);
        if (found.isEmpty()) {
            return new Kept.NotFound();
        }
        Optional<UpdateState> to = UpdateLifecycle.TABLE.next(found.get().state(), step);
        if (to.isEmpty()) {
            return new Kept.NotNow();
        }
        Happening happening = Happening.of(step.recordedAs(), id)
                .with("version", found.get().edition().version());
        if (step == UpdateStep.PUBLISH) {
            Published published = Published.of(found.get().edition(), today());
            table.insert(published, person());
            happening = happening.with("sha256", published.sha256());
        }
        table.insert(id, step, to.get(), now(), person());
        ledger.append(happening);
        return new Kept.Done(id.toString());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID person() {
        return Acting.current().person();
    }
}
