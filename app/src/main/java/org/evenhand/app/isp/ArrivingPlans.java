package org.evenhand.app.isp;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.PlanTable.Kept;
import org.evenhand.app.isp.bundle.Bundle;
import org.evenhand.app.isp.bundle.BundleFile;
import org.evenhand.app.isp.bundle.BundleFile.Opened;
import org.evenhand.app.isp.bundle.SignatureCheck;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.packs.Checksum;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a plan that came with a child: looked at first, then kept once, under a key of its own, with where it came from. */
@Service
public class ArrivingPlans {

    private final PlanTable table;
    private final ArrivalTable arrivals;
    private final Sealing sealing;
    private final Ledger ledger;
    private final Clock clock;

    ArrivingPlans(PlanTable table, ArrivalTable arrivals, Sealing sealing, Ledger ledger, Clock clock) {
        this.table = table;
        this.arrivals = arrivals;
        this.sealing = sealing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Taken {

        /** It is kept; there was none of it before. */
        record In(PlanId id) implements Taken {}

        /** The same plan came before: nothing was added. */
        record Before(PlanId id) implements Taken {}

        /** Nothing of it was kept. */
        record Refused(Opened.Bad why) implements Taken {}
    }

    /** Where the acting setting has this plan already. */
    @Transactional(readOnly = true)
    public Optional<PlanId> find(Bundle bundle) {
        return arrivals.find(UUID.fromString(bundle.origin().plan()));
    }

    /** How the plan came here; absent for one that was begun here. */
    @Transactional(readOnly = true)
    public Optional<Arrived> of(PlanId id) {
        return table.find(id).flatMap(arrivals::open);
    }

    /** Opens the file again and keeps what is in it, all of it or nothing. */
    @Transactional
    public Taken takeIn(byte[] file, char[] passphrase) {
        return switch (BundleFile.open(file, passphrase)) {
            case Opened.Bad bad -> new Taken.Refused(bad);
            case Opened.Good good ->
                find(good.bundle()).<Taken>map(Taken.Before::new).orElseGet(() -> keep(good, Checksum.of(file)));
        };
    }

    private Taken keep(Opened.Good good, String bundleSha256) {
        Bundle bundle = good.bundle();
        LocalDate today = LocalDate.now(clock);
        Acting.Actor actor = Acting.current();
        SubjectKey key = sealing.newSubjectKey();
        PlanDocument newest = PlanJson.read(bundle.latest().text());
        Kept plan = new Kept(
                PlanId.random(),
                Optional.empty(),
                Optional.empty(),
                new OrganisationId(actor.organisation()),
                Optional.empty(),
                key,
                table.sealDraft(key, newest),
                0,
                0,
                Optional.empty(),
                today);
        table.insert(plan, actor.person());
        for (Bundle.Version version : bundle.versions()) {
            table.publish(
                    plan,
                    version.number(),
                    LocalDate.parse(version.publishedOn()),
                    version.sha256(),
                    version.text(),
                    PlanJson.read(version.text()).nextReview());
        }
        // What does not verify is shown in the preview and not kept: here nobody could tell it from one that does.
        good.signatures().stream()
                .filter(check -> check.result() == SignatureCheck.Result.VERIFIES)
                .forEach(check -> table.sign(plan, signature(check.signature()), Optional.empty()));
        arrivals.insert(
                plan,
                UUID.fromString(bundle.origin().plan()),
                bundleSha256,
                new Arrived.Brought(bundle.origin(), bundle.request(), bundle.recommendations()),
                actor.person(),
                today);
        ledger.append(Happening.of("PlanTakenIn", plan.id().value())
                .with("bundle", bundleSha256)
                .with("originPlan", bundle.origin().plan())
                .with("versions", bundle.versions().size())
                .with("consentOn", bundle.origin().consentOn()));
        return new Taken.In(plan.id());
    }

    /** With the identifier that its entry of the record names. */
    private static Plan.Signature signature(Bundle.Signature one) {
        return new Plan.Signature(
                UUID.fromString(one.id()),
                one.version(),
                Capacity.valueOf(one.capacity()),
                one.agrees(),
                one.sha256(),
                one.name(),
                one.note(),
                Instant.parse(one.at()),
                true,
                one.entry());
    }
}
