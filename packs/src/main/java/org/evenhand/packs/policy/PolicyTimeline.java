package org.evenhand.packs.policy;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.PolicyStatus;

/** Steps of the reform, with how firm each is and whether a source says that it happened. */
public final class PolicyTimeline {

    private final Pack pack;
    private final List<Step> all;

    private PolicyTimeline(Pack pack) {
        this.pack = pack;
        this.all = pack.table("timeline").stream().map(PolicyTimeline::step).toList();
    }

    public static PolicyTimeline from(Packs packs) {
        return new PolicyTimeline(packs.get("timeline"));
    }

    /** Whether a source says that it happened. */
    public enum Kind {
        HAPPENED,
        EXPECTED
    }

    /**
     * From when to when a step may fall, both days included.
     *
     * @param text as the source gives it: "2026-02-23", "2026-02", "2026-autumn", "2026", "2028-29" (financial year), "2026/27" (school year)
     */
    public record Period(String text, LocalDate from, LocalDate to) {

        private static final Pattern FORM = Pattern.compile("(\\d{4})(?:(-|/)(autumn|\\d{2})(?:-(\\d{2}))?)?");

        /** @throws NotUnderstood for any other form */
        public static Period of(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches() || (form.group(4) != null && !form.group(2).equals("-"))) {
                throw new NotUnderstood(
                        "Date of a step", text, "Write 2026-02-23, 2026-02, 2026-autumn, 2026, 2028-29 or 2026/27.");
            }
            int year = Integer.parseInt(form.group(1));
            if (form.group(2) == null) {
                return new Period(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            if (form.group(4) != null) {
                LocalDate day = LocalDate.parse(text);
                return new Period(text, day, day);
            }
            String part = form.group(3);
            if (part.equals("autumn")) {
                return new Period(text, LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year, Month.NOVEMBER, 30));
            }
            if (form.group(2).equals("/")) {
                return new Period(
                        text, LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year + 1, Month.AUGUST, 31));
            }
            int number = Integer.parseInt(part);
            if (number > 12) {
                return new Period(text, LocalDate.of(year, Month.APRIL, 1), LocalDate.of(year + 1, Month.MARCH, 31));
            }
            YearMonth month = YearMonth.of(year, number);
            return new Period(text, month.atDay(1), month.atEndOfMonth());
        }
    }

    /**
     * A step.
     *
     * @param key the same in every version
     * @param when empty where no date was given
     * @param statusWords how firm it is, in words
     */
    public record Step(
            String key,
            Optional<Period> when,
            Kind kind,
            String what,
            PolicyStatus status,
            String statusWords,
            String source,
            Basis basis) {

        /** Whether it was expected by a day that has passed, and no source says that it happened. */
        public boolean isOverdueOn(LocalDate today) {
            return kind == Kind.EXPECTED
                    && when.filter(period -> period.to().isBefore(today)).isPresent();
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    public List<Step> list() {
        return all;
    }

    private static Step step(Row row) {
        return new Step(
                row.text("key"),
                row.optionalValue("date", Period::of),
                row.value("kind", Kind::valueOf),
                row.text("what"),
                row.value("status", PolicyStatus::valueOf),
                row.text("status_words"),
                row.text("source"),
                row.value("basis", Basis::valueOf));
    }
}
