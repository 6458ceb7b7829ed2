package org.evenhand.app.guidance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.GuidanceTable.By;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.Checksum;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes thresholds and publishes them. Who runs an installation may write its national table; an authority may write its own local variation.
 * Nothing is published that leaves a case without an answer, answers one in two ways, breaks a promise or fails an example.
 */
@Service
public class WritingThresholds {

    private final GuidanceTable table;
    private final Thresholds thresholds;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    WritingThresholds(GuidanceTable table, Thresholds thresholds, Accounts accounts, Ledger ledger, Clock clock) {
        this.table = table;
        this.thresholds = thresholds;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Done; the draft as it is now. */
        record Saved(UUID draft) implements Outcome {}

        /** A version is published. */
        record Published(DataVersion version) implements Outcome {}

        /** There is no such draft, or it is another organisation's. */
        record NotFound() implements Outcome {}

        /** Another organisation's table. */
        record NotAllowed() implements Outcome {}

        /** Somebody else saved it since it was read. */
        record ChangedMeanwhile() implements Outcome {}

        /** It would change what was decided already. */
        record TooEarly(LocalDate earliest) implements Outcome {}

        /** @param faults one sentence for each kind */
        record Faulty(List<String> faults) implements Outcome {}

        /** There is no local variation that could end. */
        record NothingToEnd() implements Outcome {}
    }

    /** Whether whoever acts may write the national table, or the local variation of an area. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Optional<LaCode> area) {
        Optional<Organisation> acting =
                accounts.find(new OrganisationId(Acting.current().organisation()));
        return acting.isPresent()
                && (area.isEmpty()
                        ? acting.get().kind() == Organisation.Kind.INSTALLATION
                        : acting.get().authority().equals(area));
    }

    /** A draft made from what is in force today. */
    @Transactional
    public Outcome begin(Optional<LaCode> area) {
        if (!mayWrite(area)) {
            return new Outcome.NotAllowed();
        }
        PublishedThresholds base =
                area.map(one -> thresholds.inForce(today(), one)).orElseGet(() -> thresholds.inForce(today()));
        ThresholdDraft draft =
                new ThresholdDraft(UUID.randomUUID(), area, base.version(), base.content(), 1, clock.instant());
        table.insert(draft, by());
        ledger.append(Happening.of("ThresholdsDrafted", draft.id())
                .with("area", area.map(LaCode::code).orElse("national"))
                .with("basedOn", base.version()));
        return new Outcome.Saved(draft.id());
    }

    /** Those of whoever acts, the last saved first. */
    @Transactional(readOnly = true)
    public List<ThresholdDraft> list() {
        return table.drafts();
    }

    @Transactional
    public Optional<ThresholdDraft> find(UUID draft) {
        return table.findDraft(draft);
    }

    /** The draft as it would be published today. */
    public PublishedThresholds preview(ThresholdDraft draft) {
        return Thresholds.written(
                new DataVersion(Thresholds.PACK, "draft-" + draft.edition()),
                draft.content(),
                new Edition(draft.basedOn(), draft.area(), today(), false),
                draft.basedOn(),
                thresholds.termsInUse());
    }

    /** What is found of it in every case. */
    public Examined examined(PublishedThresholds preview) {
        return Examined.of(preview);
    }

    /** @param edition that was read */
    @Transactional
    public Outcome save(UUID draft, int edition, UnaryOperator<ThresholdContent> change) {
        Optional<ThresholdDraft> found = table.findDraft(draft);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (found.get().edition() != edition) {
            return new Outcome.ChangedMeanwhile();
        }
        table.update(draft, change.apply(found.get().content()), edition + 1, by());
        return new Outcome.Saved(draft);
    }

    @Transactional
    public Outcome discard(UUID draft) {
        if (!table.delete(draft)) {
            return new Outcome.NotFound();
        }
        ledger.append(Happening.of("ThresholdsDraftDiscarded", draft));
        return new Outcome.Saved(draft);
    }

    /**
     * Publishes a draft, so that requests are decided by it from a day on. What was decided before keeps the version it was decided by.
     *
     * @param edition that was read
     * @param effective today or later
     */
    @Transactional
    public Outcome publish(UUID draft, int edition, LocalDate effective) {
        Optional<ThresholdDraft> found = table.findDraft(draft);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        ThresholdDraft ready = found.get();
        if (ready.edition() != edition) {
            return new Outcome.ChangedMeanwhile();
        }
        if (!mayWrite(ready.area())) {
            return new Outcome.NotAllowed();
        }
        if (effective.isBefore(today())) {
            return new Outcome.TooEarly(today());
        }
        PublishedThresholds preview = preview(ready);
        List<String> faults = Examined.of(preview).faults();
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        // The engine that will decide answers the examples too; it throws where it comes to another answer.
        ThresholdTable decides = ThresholdTable.of(preview);
        ready.content().examples().forEach(example -> decides.decide(example.facts()));
        DataVersion version = keep(
                ready.area(), effective, ready.basedOn(), ready.content().json().text(), draft);
        table.delete(draft);
        return new Outcome.Published(version);
    }

    /** Ends the local variation of an area: from the day on, the national table decides there again. */
    @Transactional
    public Outcome end(LaCode area, LocalDate effective) {
        Optional<LaCode> here = Optional.of(area);
        PublishedThresholds now = thresholds.inForce(effective, area);
        if (!mayWrite(here)) {
            return new Outcome.NotAllowed();
        }
        if (effective.isBefore(today())) {
            return new Outcome.TooEarly(today());
        }
        if (now.area().isEmpty()) {
            return new Outcome.NothingToEnd();
        }
        return new Outcome.Published(keep(here, effective, now.version(), "", UUID.randomUUID()));
    }

    private DataVersion keep(
            Optional<LaCode> area, LocalDate effective, DataVersion basedOn, String content, UUID subject) {
        int before = table.countOf(area, effective);
        DataVersion version = new DataVersion(
                Thresholds.PACK,
                "%s-%s-%d".formatted(effective, area.map(LaCode::code).orElse("n"), before + 1));
        String sha256 = Checksum.of(content.getBytes(StandardCharsets.UTF_8));
        table.insert(
                new Edition(version, area, effective, content.isEmpty()),
                thresholds.termsInUse().from(),
                basedOn,
                content,
                sha256,
                by());
        ledger.append(Happening.of(content.isEmpty() ? "LocalThresholdsEnded" : "ThresholdsPublished", subject)
                .with("version", version)
                .with("area", area.map(LaCode::code).orElse("national"))
                .with("effective", effective)
                .with("basedOn", basedOn)
                .with("sha256", sha256));
        return version;
    }

    private By by() {
        Acting.Actor actor = Acting.current();
        return new By(actor.person(), actor.organisation(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
