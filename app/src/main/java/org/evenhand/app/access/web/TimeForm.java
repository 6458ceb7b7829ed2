package org.evenhand.app.access.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.statutory.StatutoryTime;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Time worked on statutory advice, as it was entered. */
public record TimeForm(
        @Nullable String request,
        @Nullable String profession,
        @BindParam("on-day") @Nullable String day,
        @BindParam("on-month") @Nullable String month,
        @BindParam("on-year") @Nullable String year,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String payer) {

    static TimeForm empty() {
        return new TimeForm(null, null, null, null, null, null, null, null);
    }

    public DateValues on() {
        return DateValues.of(day, month, year);
    }

    Optional<StatutoryTime> read(TriageRules rules, List<Problem> problems) {
        Optional<RequestId> which = Entered.id(request).map(RequestId::new);
        if (which.isEmpty()) {
            problems.add(new Problem("request", Words.of("triage.time.request.missing")));
        }
        Optional<Profession> who = Entered.choice(
                "profession",
                profession,
                Arrays.asList(Profession.values()),
                Words.of("triage.time.profession.missing"),
                problems);
        Optional<LocalDate> worked = Entered.neededDay("on", day, month, year, problems);
        Optional<BigDecimal> hours = hours(rules);
        if (hours.isEmpty()) {
            problems.add(new Problem("amount", Words.of("triage.time.amount.wrong")));
        }
        String pays = Entered.text(payer);
        if (rules.findPayer(pays).isEmpty()) {
            problems.add(new Problem("payer", Words.of("triage.time.payer.missing")));
        }
        return problems.isEmpty()
                ? Optional.of(new StatutoryTime(
                        which.orElseThrow(), who.orElseThrow(), worked.orElseThrow(), hours.orElseThrow(), pays))
                : Optional.empty();
    }

    private Optional<BigDecimal> hours(TriageRules rules) {
        String typed = Entered.text(amount);
        if (!typed.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        BigDecimal read = new BigDecimal(typed);
        BigDecimal hours =
                "DAYS".equals(unit) ? read.multiply(BigDecimal.valueOf(rules.value("hours-in-a-day"))) : read;
        return Optional.of(hours).filter(some -> some.signum() > 0 && some.compareTo(StatutoryTime.MOST) <= 0);
    }
}
