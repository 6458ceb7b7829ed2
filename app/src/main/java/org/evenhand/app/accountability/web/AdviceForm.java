package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Draft;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.packs.policy.Duty;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The form of one recommendation, as it was sent.
 *
 * @param found with the first of an advice only
 * @param considered whether what is vague stays
 * @param change whether somebody comes back from the interruption to change it
 * @param overrules whether the form of the interruption was sent
 * @param reason why a clinical task stays with who is not qualified
 */
public record AdviceForm(
        @Nullable String form,
        @Nullable String found,
        @Nullable String what,
        @Nullable String why,
        @Nullable String deliverer,
        @Nullable String minutesEach,
        @Nullable String times,
        @Nullable String per,
        @Nullable String weeks,
        @Nullable String shownBy,
        @Nullable String duty,
        @BindParam("startBy-day") @Nullable String startDay,
        @BindParam("startBy-month") @Nullable String startMonth,
        @BindParam("startBy-year") @Nullable String startYear,
        @BindParam("byWhen-day") @Nullable String day,
        @BindParam("byWhen-month") @Nullable String month,
        @BindParam("byWhen-year") @Nullable String year,
        @Nullable String considered,
        @Nullable String change,
        @Nullable String overrules,
        @Nullable String reason) {

    /** Of a text, in characters. */
    static final int LONGEST = 4_000;

    static AdviceForm empty(Profession profession) {
        return new AdviceForm(
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                profession.name(),
                null,
                null,
                Amount.Per.WEEK.name(),
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
                null,
                null,
                null);
    }

    public DateValues startBy() {
        return DateValues.of(startDay, startMonth, startYear);
    }

    public DateValues byWhen() {
        return DateValues.of(day, month, year);
    }

    boolean isToChange() {
        return change != null;
    }

    boolean isOverruling() {
        return overrules != null;
    }

    /** What was entered, to be carried on by a form that asks for something else. */
    public Map<String, String> carried() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", Entered.text(form));
        fields.put("found", Entered.text(found));
        fields.put("what", Entered.text(what));
        fields.put("why", Entered.text(why));
        fields.put("deliverer", Entered.text(deliverer));
        fields.put("minutesEach", Entered.text(minutesEach));
        fields.put("times", Entered.text(times));
        fields.put("per", Entered.text(per));
        fields.put("weeks", Entered.text(weeks));
        fields.put("shownBy", Entered.text(shownBy));
        fields.put("duty", Entered.text(duty));
        fields.put("startBy-day", Entered.text(startDay));
        fields.put("startBy-month", Entered.text(startMonth));
        fields.put("startBy-year", Entered.text(startYear));
        fields.put("byWhen-day", Entered.text(day));
        fields.put("byWhen-month", Entered.text(month));
        fields.put("byWhen-year", Entered.text(year));
        if (considered != null) {
            fields.put("considered", "yes");
        }
        return fields;
    }

    /** The form read, or what is wrong with it. */
    sealed interface Read {

        record Ready(Draft draft) implements Read {}

        record Wrong(FormProblems problems) implements Read {}
    }

    /** @param advice the advice it is added to; empty for the first of one */
    Read read(RequestId request, Optional<UUID> advice, List<Duty> duties) {
        List<Problem> problems = new ArrayList<>();
        String foundText =
                advice.isPresent() ? "" : Entered.needed("found", found, LONGEST, "Say what you found", problems);
        String whatText = Entered.needed("what", what, LONGEST, "Say what is to be done", problems);
        Optional<Amount> amount = amount(problems);
        String whyText = Entered.needed("why", why, LONGEST, "Say why", problems);
        Optional<Profession> who = Entered.choice(
                "deliverer", deliverer, List.of(Profession.values()), "Choose who may deliver it", problems);
        String shown = Entered.atMost("shownBy", shownBy, LONGEST, problems);
        Optional<Duty> chosenDuty =
                duties.stream().filter(one -> one.code().equals(duty)).findFirst();
        if (chosenDuty.isEmpty()) {
            problems.add(new Problem("duty", "Choose who must act"));
        }
        Optional<LocalDate> start = Entered.day("startBy", startDay, startMonth, startYear, problems);
        Optional<LocalDate> last = Entered.day("byWhen", day, month, year, problems);
        // A form without its token is somebody's own; it gets a token of its own.
        UUID token = Entered.id(form).orElseGet(UUID::randomUUID);
        return problems.isEmpty()
                ? new Read.Ready(new Draft(
                        token,
                        request,
                        advice,
                        foundText,
                        whatText,
                        whyText,
                        who.orElseThrow(),
                        amount,
                        start,
                        shown,
                        chosenDuty.orElseThrow().code(),
                        last,
                        considered != null,
                        isOverruling()
                                ? Optional.of(Entered.text(reason)).filter(text -> !text.isEmpty())
                                : Optional.empty()))
                : new Read.Wrong(new FormProblems(problems));
    }

    /** Nothing at all is an answer of its own: the specialist cannot say how much. */
    private Optional<Amount> amount(List<Problem> problems) {
        if (isBlank(minutesEach, times, weeks)) {
            return Optional.empty();
        }
        Optional<Amount.Per> period = Entered.choice(
                "per",
                per,
                List.of(Amount.Per.values()),
                "Choose whether it is once, each week or each term",
                problems);
        OptionalInt minutes = Entered.whole(
                "minutesEach", minutesEach, 5, 480, "Enter the minutes each time, between 5 and 480", problems);
        OptionalInt often = Entered.whole("times", times, 1, 50, "Enter how many times, between 1 and 50", problems);
        OptionalInt weeksLong = period.equals(Optional.of(Amount.Per.ONCE))
                ? OptionalInt.of(0)
                : Entered.whole("weeks", weeks, 1, 52, "Enter for how many weeks, between 1 and 52", problems);
        return period.isPresent() && minutes.isPresent() && often.isPresent() && weeksLong.isPresent()
                ? Optional.of(new Amount(minutes.getAsInt(), often.getAsInt(), period.get(), weeksLong.getAsInt()))
                : Optional.empty();
    }

    private static boolean isBlank(@Nullable String... entered) {
        for (String one : entered) {
            if (!Entered.text(one).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
