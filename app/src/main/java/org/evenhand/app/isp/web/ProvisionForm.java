package org.evenhand.app.isp.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.isp.Deliverer;
import org.evenhand.app.isp.PlanDocument.Per;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.PlanDocument.Training;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.packs.policy.ClinicalTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Something that is done for an outcome.
 *
 * @param change whether somebody comes back from the interruption to change it
 * @param reason why a lead leaves a clinical task with who is not qualified
 * @param overrules whether the form of the interruption was sent
 */
public record ProvisionForm(
        int revision,
        @Nullable String id,
        @Nullable String what,
        @Nullable String task,
        @Nullable String minutesEach,
        @Nullable String times,
        @Nullable String per,
        @Nullable String weeks,
        @Nullable String deliverer,
        @Nullable String competence,
        @Nullable String trainedBy,
        @BindParam("trainedOn-day") @Nullable String day,
        @BindParam("trainedOn-month") @Nullable String month,
        @BindParam("trainedOn-year") @Nullable String year,
        @Nullable String supervisedBy,
        @Nullable String change,
        @Nullable String overrules,
        @Nullable String reason) {

    static ProvisionForm empty(int revision, String id) {
        return new ProvisionForm(
                revision,
                id,
                null,
                null,
                null,
                null,
                Per.WEEK.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ProvisionForm of(int revision, Provision given) {
        Optional<LocalDate> on = given.training().map(Training::on);
        return new ProvisionForm(
                revision,
                given.id(),
                given.what(),
                given.task().orElse(""),
                Integer.toString(given.minutesEach()),
                Integer.toString(given.times()),
                given.per().name(),
                given.per() == Per.ONCE ? "" : Integer.toString(given.weeks()),
                given.deliverer().code(),
                given.competence(),
                given.training().map(training -> training.by().code()).orElse(""),
                on.map(date -> Integer.toString(date.getDayOfMonth())).orElse(""),
                on.map(date -> Integer.toString(date.getMonthValue())).orElse(""),
                on.map(date -> Integer.toString(date.getYear())).orElse(""),
                given.training().map(Training::supervisedBy).orElse(""),
                null,
                null,
                null);
    }

    /** The same form for another identifier and revision. */
    ProvisionForm at(int newRevision, String newId) {
        return new ProvisionForm(
                newRevision,
                newId,
                what,
                task,
                minutesEach,
                times,
                per,
                weeks,
                deliverer,
                competence,
                trainedBy,
                day,
                month,
                year,
                supervisedBy,
                change,
                overrules,
                reason);
    }

    public DateValues trainedOn() {
        return DateValues.of(day, month, year);
    }

    public boolean isToChange() {
        return change != null;
    }

    public boolean isOverruling() {
        return overrules != null;
    }

    /** What was entered, to be carried on by a form that asks for something else. */
    public Map<String, String> carried() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("revision", Integer.toString(revision));
        fields.put("what", Entered.text(what));
        fields.put("task", Entered.text(task));
        fields.put("minutesEach", Entered.text(minutesEach));
        fields.put("times", Entered.text(times));
        fields.put("per", Entered.text(per));
        fields.put("weeks", Entered.text(weeks));
        fields.put("deliverer", Entered.text(deliverer));
        fields.put("competence", Entered.text(competence));
        fields.put("trainedBy", Entered.text(trainedBy));
        fields.put("trainedOn-day", Entered.text(day));
        fields.put("trainedOn-month", Entered.text(month));
        fields.put("trainedOn-year", Entered.text(year));
        fields.put("supervisedBy", Entered.text(supervisedBy));
        return fields;
    }

    Optional<Provision> read(String provision, ClinicalTasks tasks, List<Problem> problems) {
        String done = Entered.needed("what", what, AboutForm.LONGEST, Words.of("isp.problem.what"), problems);
        int minutes = whole("minutesEach", minutesEach, 480, problems);
        int often = whole("times", times, 50, problems);
        Optional<Per> period =
                Entered.choice("per", per, Arrays.asList(Per.values()), Words.of("isp.problem.per"), problems);
        int lasting = period.equals(Optional.of(Per.ONCE)) ? 0 : whole("weeks", weeks, 52, problems);
        Optional<Deliverer> who = Deliverer.find(Entered.text(deliverer));
        if (who.isEmpty()) {
            problems.add(new Problem("deliverer", Words.of("isp.problem.deliverer")));
        }
        String able = Entered.needed(
                "competence", competence, AboutForm.LONGEST, Words.of("isp.problem.competence"), problems);
        Optional<Training> training = training(problems);
        return problems.isEmpty()
                ? Optional.of(new Provision(
                        provision,
                        done,
                        tasks.find(Entered.text(task)).map(ClinicalTasks.Task::code),
                        minutes,
                        often,
                        period.orElseThrow(),
                        lasting,
                        who.orElseThrow(),
                        able,
                        training,
                        Optional.empty()))
                : Optional.empty();
    }

    /** Whoever fills in a part of it must fill in the rest. */
    private Optional<Training> training(List<Problem> problems) {
        if (Entered.text(trainedBy).isEmpty()
                && Entered.text(supervisedBy).isEmpty()
                && Entered.text(day).isEmpty()
                && Entered.text(year).isEmpty()) {
            return Optional.empty();
        }
        Optional<Deliverer> trainer = Deliverer.find(Entered.text(trainedBy));
        if (trainer.isEmpty()) {
            problems.add(new Problem("trainedBy", Words.of("isp.problem.trainedBy")));
        }
        Optional<LocalDate> on = Entered.neededDay("trainedOn", day, month, year, problems);
        String looks = Entered.needed(
                "supervisedBy", supervisedBy, AboutForm.LONGEST, Words.of("isp.problem.supervisedBy"), problems);
        return trainer.flatMap(by -> on.map(date -> new Training(by, date, looks)));
    }

    private static int whole(String field, @Nullable String entered, int most, List<Problem> problems) {
        return Entered.whole(field, entered, 1, most, Words.of("isp.problem." + field), problems)
                .orElse(0);
    }
}
