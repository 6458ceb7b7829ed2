package org.evenhand.app.isp;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.isp.PlanTable.Kept;
import org.evenhand.app.isp.bundle.Bundle;
import org.evenhand.app.isp.bundle.BundleFile;
import org.evenhand.app.isp.bundle.OriginKey;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.site.SiteSettings;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Checksum;
import org.evenhand.packs.policy.ClinicalTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a plan away as one locked file, when a child moves and the family agrees. */
@Service
public class MovingPlans {

    private final PlanTable table;
    private final ArrivalTable arrivals;
    private final Agreements agreements;
    private final Requests requests;
    private final Looking looking;
    private final Recommendations recommendations;
    private final Thresholds thresholds;
    private final Accounts accounts;
    private final OriginKey key;
    private final ClinicalTasks tasks;
    private final SiteSettings site;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MovingPlans(
            PlanTable table,
            ArrivalTable arrivals,
            Agreements agreements,
            Requests requests,
            Looking looking,
            Recommendations recommendations,
            Thresholds thresholds,
            Accounts accounts,
            OriginKey key,
            ClinicalTasks tasks,
            SiteSettings site,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.arrivals = arrivals;
        this.agreements = agreements;
        this.requests = requests;
        this.looking = looking;
        this.recommendations = recommendations;
        this.thresholds = thresholds;
        this.accounts = accounts;
        this.key = key;
        this.tasks = tasks;
        this.site = site;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Moved {

        /** The file, and what to call it; its name says nothing of the child. */
        record Packed(String name, Content content) implements Moved {}

        /** There is no such plan with a version, or not for those who act. */
        record NotFound() implements Moved {}

        /** The family did not agree to that, or took it back. */
        record NoAgreement() implements Moved {}

        /** The family cannot have agreed on a day that is still to come. */
        record ConsentInTheFuture() implements Moved {}
    }

    /** A locked file. */
    public static final class Content {

        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** Whether the family agrees, as far as it is recorded here. */
    public Agreement agreed(Plan plan) {
        return agreements.of(plan.concerns());
    }

    /**
     * @param said the day on which the family agreed, for a plan that belongs to no request; of any other only what is recorded counts
     * @param passphrase to lock it with; not kept
     */
    @Transactional
    public Moved pack(PlanId id, Optional<LocalDate> said, char[] passphrase) {
        Optional<Kept> held = table.hold(id)
                .filter(plan -> plan.setting().value().equals(Acting.current().organisation()))
                .filter(plan -> plan.latest() > 0);
        if (held.isEmpty()) {
            return new Moved.NotFound();
        }
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> agreedOn = switch (agreements.of(held.get().concerns())) {
            case Agreement.Recorded recorded -> Optional.of(recorded.on());
            case Agreement.Missing missing -> Optional.empty();
            case Agreement.ToBeSaid open -> said;
        };
        if (agreedOn.isEmpty()) {
            return new Moved.NoAgreement();
        }
        LocalDate consentOn = agreedOn.get();
        if (consentOn.isAfter(today)) {
            return new Moved.ConsentInTheFuture();
        }
        Plan plan = table.opened(held.get());
        Plan.Version newest = plan.latest().orElseThrow();
        byte[] file = BundleFile.write(
                bundle(held.get(), plan, consentOn, today),
                PlanPaper.of(newest, plan.signaturesOf(newest.number()), tasks).html(),
                key,
                passphrase,
                random);
        plan.concerns().ifPresent(looking::record);
        ledger.append(Happening.of("PlanGivenAway", id.value())
                .with("bundle", Checksum.of(file))
                .with("consentOn", consentOn)
                .with("version", newest.number()));
        return new Moved.Packed("plan-" + today + BundleFile.ENDING, new Content(file));
    }

    private Bundle bundle(Kept kept, Plan plan, LocalDate consentOn, LocalDate today) {
        Optional<Arrived.Brought> brought = arrivals.open(kept).map(Arrived::brought);
        return new Bundle(
                new Bundle.Origin(
                        plan.id().toString(),
                        site.operator(),
                        accounts.find(plan.setting()).map(Organisation::name).orElse(""),
                        today.toString(),
                        consentOn.toString(),
                        key.publicKey()),
                plan.versions().reversed().stream()
                        .map(version -> new Bundle.Version(
                                version.number(),
                                version.publishedOn().toString(),
                                version.sha256(),
                                PlanJson.of(version.document()).text()))
                        .toList(),
                plan.signatures().stream().map(MovingPlans::signature).toList(),
                plan.request()
                        .flatMap(this::request)
                        .or(() -> brought.map(Arrived.Brought::request))
                        .orElse(new Bundle.Request("", "", "", "", "", "", "", "")),
                Stream.concat(
                                brought.stream().flatMap(before -> before.recommendations().stream()),
                                plan.request().stream()
                                        .flatMap(request -> recommendations.of(request).stream())
                                        .map(MovingPlans::recommendation))
                        .toList());
    }

    private static Bundle.Signature signature(Plan.Signature one) {
        return new Bundle.Signature(
                one.id().toString(),
                one.version(),
                one.capacity().name(),
                one.agrees(),
                one.sha256(),
                one.name(),
                one.note(),
                one.at().toString(),
                one.entry());
    }

    private Optional<Bundle.Request> request(RequestId id) {
        return requests.find(id)
                .map(request -> summary(request, requests.open(id).orElseThrow()));
    }

    private Bundle.Request summary(Request request, Answers answers) {
        return new Bundle.Request(
                request.id().reference(),
                request.askedOn().toString(),
                Words.of("ask.area." + answers.facts().area().name()),
                answers.noticed(),
                answers.tried(),
                thresholds.title(request.layer()),
                Words.of("requests.state." + request.state()),
                request.firstSeenOn().map(LocalDate::toString).orElse(""));
    }

    private static Bundle.Recommendation recommendation(Recommendation one) {
        return new Bundle.Recommendation(
                one.advisedBy().title(),
                one.givenOn().toString(),
                one.found(),
                one.what(),
                one.why(),
                one.amount()
                        .map(amount -> PlanWords.amount(
                                amount.minutesEach(),
                                amount.times(),
                                amount.per().name(),
                                amount.weeks()))
                        .orElse(""),
                one.deliverer().title(),
                one.holder(),
                one.byWhen().toString(),
                one.state().name(),
                one.evidence().or(one::reason).orElse(""));
    }
}
