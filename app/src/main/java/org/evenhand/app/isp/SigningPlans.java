package org.evenhand.app.isp;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.Plan.Signature;
import org.evenhand.app.isp.Plan.Version;
import org.evenhand.app.isp.PlanTable.Kept;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.engine.ledger.CanonicalJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs the newest version of a plan. What is written later needs signatures of its own. */
@Service
public class SigningPlans {

    private final PlanTable table;
    private final SupportPlans plans;
    private final Ledger ledger;
    private final Clock clock;

    SigningPlans(PlanTable table, SupportPlans plans, Ledger ledger, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What somebody says of a version.
     *
     * @param form made with the form, so that a form sent twice is one signature
     * @param name of who signs
     * @param note may be empty where they agree
     */
    public record Said(UUID form, int version, Capacity capacity, boolean agrees, String name, String note) {

        @Override
        public String toString() {
            return "Said[version %d]".formatted(version);
        }
    }

    /** What came of it. */
    public sealed interface Signed {

        /** It was recorded, or had been before. */
        record Done() implements Signed {}

        /** There is no such plan or version, or not for those who act. */
        record NotFound() implements Signed {}

        /** A newer version is there: that one is to be signed. */
        record NotTheNewest(int newest) implements Signed {}
    }

    @Transactional
    public Signed sign(PlanId id, Said said) {
        Optional<Kept> held = table.hold(id)
                .filter(plans::isOurs)
                .filter(plan -> plan.earlierOf().isEmpty() && maySignAs(said.capacity(), plan));
        if (held.isEmpty()) {
            return new Signed.NotFound();
        }
        if (table.isSigned(held.get(), said.form())) {
            return new Signed.Done();
        }
        Kept plan = held.get();
        if (said.version() != plan.latest()) {
            return new Signed.NotTheNewest(plan.latest());
        }
        Optional<Version> version = table.versions(plan).stream()
                .filter(one -> one.number() == said.version())
                .findFirst();
        if (version.isEmpty()) {
            return new Signed.NotFound();
        }
        Ledger.Recorded recorded = ledger.append(Happening.of("PlanSigned", id.value())
                .with("signature", said.form())
                .with("version", said.version())
                .with("sha256", version.get().sha256())
                .with("capacity", said.capacity())
                .with("agrees", said.agrees()));
        table.sign(
                plan,
                new Signature(
                        said.form(),
                        said.version(),
                        said.capacity(),
                        said.agrees(),
                        version.get().sha256(),
                        said.name(),
                        said.note(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        false,
                        json(recorded)),
                Optional.of(Acting.current().person()));
        return new Signed.Done();
    }

    /** The specialist signs as such; for the setting and the family, somebody of the setting does. */
    private boolean maySignAs(Capacity capacity, Kept plan) {
        return switch (capacity) {
            case SPECIALIST -> plans.isTheirSpecialist(plan);
            case SETTING_LEAD, PARENT, YOUNG_PERSON ->
                plan.setting().value().equals(Acting.current().organisation());
        };
    }

    private static String json(Ledger.Recorded recorded) {
        return CanonicalJson.of(Map.of(
                        "number",
                        recorded.number(),
                        "content",
                        recorded.entry().content(),
                        "salt",
                        HexFormat.of().formatHex(recorded.entry().salt().bytes()),
                        "commitment",
                        recorded.entry().commitment().hex()))
                .text();
    }
}
