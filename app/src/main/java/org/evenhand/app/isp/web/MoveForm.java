package org.evenhand.app.isp.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.isp.bundle.BundleFile;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** With what a plan is given away. A passphrase is never shown again. */
public record MoveForm(
        @Nullable String consent,
        @BindParam("consentOn-day") @Nullable String day,
        @BindParam("consentOn-month") @Nullable String month,
        @BindParam("consentOn-year") @Nullable String year,
        @Nullable String passphrase,
        @Nullable String again) {

    static MoveForm empty() {
        return new MoveForm(null, null, null, null, null, null);
    }

    public DateValues consentOn() {
        return DateValues.of(day, month, year);
    }

    public List<String> consents() {
        return consent == null ? List.of() : List.of(consent);
    }

    /**
     * The day of consent, where it is to be said.
     *
     * @param isToBeSaid whether nothing is recorded that it could be read from
     */
    Optional<LocalDate> read(boolean isToBeSaid, List<Problem> problems) {
        Optional<LocalDate> on = Optional.empty();
        if (isToBeSaid) {
            if (!"yes".equals(consent)) {
                problems.add(new Problem("consent", Words.of("isp.problem.consent")));
            }
            on = Entered.neededDay("consentOn", day, month, year, problems);
        }
        if (passphrase == null || !BundleFile.isLongEnough(passphrase)) {
            problems.add(new Problem("passphrase", Words.of("isp.problem.passphrase")));
        } else if (!passphrase.equals(again)) {
            problems.add(new Problem("again", Words.of("isp.problem.again")));
        }
        return on;
    }

    char[] secret() {
        return passphrase == null ? new char[0] : passphrase.strip().toCharArray();
    }

    @Override
    public String toString() {
        return "MoveForm[…]";
    }
}
