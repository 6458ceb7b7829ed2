package org.evenhand.app.isp.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.isp.Agreement;
import org.evenhand.app.isp.Arrived;
import org.evenhand.app.isp.Competence.Concern;
import org.evenhand.app.isp.Deliverer;
import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.PlanComparison;
import org.evenhand.app.isp.PlanDocument;
import org.evenhand.app.isp.bundle.Bundle;
import org.evenhand.app.isp.bundle.OriginKey;
import org.evenhand.app.isp.bundle.SignatureCheck;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.policy.ClinicalTasks;

/** What the pages of plans show. */
public final class PlanPages {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private PlanPages() {}

    /** A line of the list. */
    public record Listed(String path, String who, String state, String nextReview) {}

    /** All plans that the person may open. */
    public record All(List<Listed> plans, boolean mayTakeIn) {}

    /** Something the record tells of a plan. */
    public record Moment(String when, String what, long entry) {}

    /**
     * A plan being written.
     *
     * @param earlier those that came and are kept beside it, the first first
     * @param newer the address of the plan beside which this one is kept; empty where this is the plan itself
     * @param mayHaveEarlier whether a plan that came might be of the same child
     * @param missing what a version needs and is not there yet
     */
    public record Workbench(
            Plan plan,
            List<Plan> earlier,
            Optional<String> newer,
            boolean mayHaveEarlier,
            Optional<Arrived> arrived,
            boolean isLead,
            boolean isSetting,
            List<String> missing,
            List<Moment> history,
            List<List<Cell>> looks,
            ClinicalTasks tasks,
            LocalDate today) {

        public String path() {
            return "/plans/" + plan.id();
        }

        public boolean isReviewDue() {
            return plan.latest()
                    .flatMap(version -> version.document().nextReview())
                    .filter(day -> !day.isAfter(
                            today.plusDays(tasks.rule("remind-before-review").value())))
                    .isPresent();
        }

        public List<List<Cell>> moments() {
            return history.stream()
                    .map(moment -> List.of(
                            Cell.of(moment.when()), Cell.of(moment.what()), Cell.number(Numbers.whole(moment.entry()))))
                    .toList();
        }
    }

    /** A published version, as it is read, printed and signed. */
    public record Shown(Plan plan, Plan.Version version, ClinicalTasks tasks) {

        public String path() {
            return "/plans/" + plan.id() + "/versions/" + version.number();
        }

        public boolean isNewest() {
            return plan.latest().filter(version::equals).isPresent();
        }

        public List<Plan.Signature> signatures() {
            return plan.signaturesOf(version.number());
        }
    }

    /** A version that can be compared: of the plan, or of an earlier one beside it. */
    public record OneVersion(String key, String name, Plan.Version version) {}

    /** Two versions beside each other. */
    public record Compared(
            Plan plan, OneVersion from, OneVersion to, PlanComparison comparison, List<Option> versions) {}

    /** One step of writing: a form on its own page. */
    public record Step<F>(Plan plan, F form, FormProblems problems) {

        public String back() {
            return "/plans/" + plan.id();
        }
    }

    /** The form of something that is done for an outcome. */
    public record Provide(
            Plan plan, PlanDocument.Outcome outcome, ProvisionForm form, ClinicalTasks tasks, FormProblems problems) {

        public String action() {
            return "/plans/%s/outcomes/%s/provision/%s".formatted(plan.id(), outcome.id(), form.id());
        }

        public List<Option> deliverers() {
            return options(Words.of("isp.choose"));
        }

        public List<Option> trainers() {
            return options(Words.of("isp.nobodyTrained"));
        }

        public List<Option> taskOptions() {
            return Options.startingWith(
                    Words.of("isp.noTask"), tasks.list().stream().map(task -> Option.of(task.code(), task.title())));
        }

        public List<Choice> periods() {
            return java.util.Arrays.stream(PlanDocument.Per.values())
                    .map(per -> Choice.of(per.name(), Words.of("isp.per." + per)))
                    .toList();
        }

        private static List<Option> options(String none) {
            return Options.startingWith(none, Deliverer.all().stream().map(one -> Option.of(one.code(), one.title())));
        }
    }

    /** A clinical task was put on somebody who is not qualified for it. */
    public record Interrupted(
            Provide provide, Concern concern, boolean isLead, String tasksVersion, FormProblems problems) {

        /** Why it is not enough. */
        public String missing() {
            return Words.of("isp.missing", concern.why());
        }
    }

    /** The form of a signature. */
    public record Sign(Plan plan, Plan.Version version, SignForm form, List<Choice> capacities, FormProblems problems) {

        public String action() {
            return "/plans/%s/versions/%d/sign".formatted(plan.id(), version.number());
        }
    }

    /** The form with which a plan is given away. */
    public record Move(Plan plan, Agreement agreement, MoveForm form, String fingerprint, FormProblems problems) {

        public boolean isToBeSaid() {
            return agreement instanceof Agreement.ToBeSaid;
        }

        /** On which day they agreed, where that is recorded. */
        public Optional<String> agreedOn() {
            return agreement instanceof Agreement.Recorded recorded
                    ? Optional.of(Numbers.day(recorded.on()))
                    : Optional.empty();
        }

        /** What to do first, where their agreement is missing. */
        public Optional<Agreement.Missing> missing() {
            return agreement instanceof Agreement.Missing missing ? Optional.of(missing) : Optional.empty();
        }
    }

    /**
     * Before a plan is begun.
     *
     * @param child of the request, in words
     * @param candidates plans that came and may be of the same child; none where there is nothing to choose
     * @param isBegun whether there is a plan already, beside which one that came is kept
     */
    public record Begin(
            RequestId request,
            String child,
            List<Choice> candidates,
            boolean isBegun,
            String chosen,
            FormProblems problems) {}

    /** The form with which a plan is taken in. */
    public record Arrive(FormProblems problems) {}

    /**
     * What is in a file, before anything of it is kept.
     *
     * @param carried the file as it was given, still locked, in Base64
     * @param here the plan it is already; absent where it is new
     */
    public record Preview(
            Bundle bundle,
            List<SignatureCheck> signatures,
            Plan.Version newest,
            String carried,
            Optional<String> here,
            ClinicalTasks tasks,
            FormProblems problems) {

        public String fingerprint() {
            return OriginKey.fingerprint(bundle.origin().publicKey());
        }

        public List<List<Cell>> checks() {
            return signatures.stream()
                    .map(check -> List.of(
                            Cell.of(check.signature().name() + ", "
                                    + Words.of(
                                            "isp.capacity." + check.signature().capacity())),
                            Cell.of(Words.of("isp.ofVersion", check.signature().version())),
                            Cell.of(Words.of(check.signature().agrees() ? "isp.agrees" : "isp.disagrees")),
                            Cell.of(Words.of("isp.check", check.result()))))
                    .toList();
        }
    }

    /** How often clinical tasks were left with somebody who is not qualified. */
    public record Overrulings(List<List<Cell>> rows, boolean ofAllServices) {}

    /** What these plans are, for everybody. */
    public record Explained(ClinicalTasks tasks, String installation, String fingerprint, String publicKey) {}

    public static List<List<Cell>> signatures(List<Plan.Signature> signatures) {
        return signatures.stream()
                .map(one -> List.of(
                        Cell.of(one.name() + ", " + Words.of("isp.capacity", one.capacity())),
                        Cell.of(Words.of(one.agrees() ? "isp.agrees" : "isp.disagrees")),
                        Cell.of(one.note().isEmpty() ? Words.of("isp.noNote") : one.note()),
                        Cell.of(on(one.at()) + (one.isFromElsewhere() ? Words.of("isp.signedElsewhere") : ""))))
                .toList();
    }

    static String on(Instant at) {
        return Numbers.day(LocalDate.ofInstant(at, ENGLAND));
    }

    static String form() {
        return UUID.randomUUID().toString();
    }
}
