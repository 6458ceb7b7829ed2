package org.evenhand.packs.importing;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.packs.PackWriter;
import org.evenhand.vocabulary.AcademicYear;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.NotUnderstood;

/** EHC plans in force in January by primary need: {@code sen_needs_all_plans.csv} of the Department's yearly release. */
public final class EhcNeedsImport implements ImportKind {

    private static final DfeMeasure TOTAL = DfeMeasure.other("ehc_plans", "total", "all EHC plans");
    private static final List<DfeMeasure> MEASURES = Stream.concat(
                    Stream.of(
                                    Need.ASD, Need.HI, Need.MLD, Need.MSI, Need.OTH, Need.PD, Need.PMLD, Need.SEMH,
                                    Need.SLCN, Need.SLD, Need.SPLD, Need.VI)
                            .map(EhcNeedsImport::measure),
                    Stream.of(DfeMeasure.part("number_need_unknown", "unknown", "need not known")))
            .toList();
    private static final Layout LAYOUT = DfeFigures.layout(
            "DfE, EHC plans, all plans by primary need",
            TOTAL,
            MEASURES,
            "asd_pc",
            "hi_pc",
            "mld_pc",
            "msi_pc",
            "oth_pc",
            "pd_pc",
            "pmld_pc",
            "semh_pc",
            "slcn_pc",
            "sld_pc",
            "spld_pc",
            "vi_pc",
            "unknown_pc");

    @Override
    public String name() {
        return "ehc-needs";
    }

    @Override
    public String summary() {
        return "EHC plans by primary need and authority, each January (Department for Education)";
    }

    @Override
    public String pack() {
        return "ehc-plans";
    }

    @Override
    public boolean reads(String member) {
        return member.toLowerCase(Locale.ROOT).endsWith("sen_needs_all_plans.csv");
    }

    @Override
    public Publication publication() {
        return DfeRelease.publication("all EHC plans by primary need");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        try (CsvFile csv = opened.get()) {
            DfeFigures figures = new DfeFigures(LAYOUT, "All EHC plans", TOTAL, MEASURES);
            figures.read(csv, problems, EhcNeedsImport::faultOf, pack);
            if (problems.any()) {
                return Reading.none();
            }
            LocalDate day = censusDay(AcademicYear.of(figures.periods().getLast()));
            return new Reading(
                    "EHC plans by primary need and authority, %s %d"
                            .formatted(day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), day.getYear()),
                    "Education, health and care plans in force on the census day, by the primary need named in the plan.",
                    day,
                    Optional.empty(),
                    figures.counts(),
                    figures.notes(csv));
        }
    }

    /** The school census day of the spring term, to which plans in force are counted: the third Thursday of January. */
    static LocalDate censusDay(AcademicYear year) {
        return LocalDate.of(year.startsIn() + 1, Month.JANUARY, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
    }

    private static String faultOf(String period) {
        try {
            AcademicYear.of(period);
            return "";
        } catch (NotUnderstood fault) {
            return "A school year like 202425 was expected.";
        }
    }

    private static DfeMeasure measure(Need need) {
        String code = need == Need.SPLD ? "SpLD" : need.name();
        return DfeMeasure.part(
                "number_" + need.name().toLowerCase(Locale.ROOT),
                need.name(),
                "%s (%s)".formatted(code, need.label().toLowerCase(Locale.UK)));
    }
}
