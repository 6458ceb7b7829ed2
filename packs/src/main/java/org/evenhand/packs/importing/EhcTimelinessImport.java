package org.evenhand.packs.importing;

import java.util.List;

/**
 * How long new EHC plans took: {@code timeliness_20_week.csv}. The published bands of a row do not make its total (England 2024: 41,448 + 42,402 +
 * 6,478 is 64 short of 90,392), so they are not held to.
 */
public final class EhcTimelinessImport extends EhcImport {

    private static final DfeMeasure TOTAL = DfeMeasure.other("plans_issued_den", "issued", "plans issued");
    private static final List<DfeMeasure> MEASURES = List.of(
            DfeMeasure.other("plans_issued_den_ex", "issued_ex", "plans issued, without exceptions"),
            DfeMeasure.other("plans_issued_within_20_weeks", "within_20_weeks", "issued within 20 weeks"),
            DfeMeasure.other(
                    "plans_issued_20_weeks_ex", "within_20_weeks_ex", "issued within 20 weeks, without exceptions"),
            DfeMeasure.other("plans_issued_gt20weeks_ltYear", "within_1_year", "issued in 20 weeks to a year"),
            DfeMeasure.other(
                    "plans_issued_gt20weeks_ltYear_ex",
                    "within_1_year_ex",
                    "issued in 20 weeks to a year, without exceptions"),
            DfeMeasure.other("plans_issued_gt_1_year", "over_1_year", "issued after more than a year"),
            DfeMeasure.other(
                    "plans_issued_gt_1_year_ex",
                    "over_1_year_ex",
                    "issued after more than a year, without exceptions"));
    private static final Layout LAYOUT = DfeFigures.layout(
            "DfE, EHC plans, timeliness",
            TOTAL,
            MEASURES,
            "pc_plans_issued_within_20_weeks",
            "PC_plans_issued_20_weeks_ex",
            "pc_plans_issued_gt20weeks_ltYear",
            "PC_plans_issued_gt20weeks_ltYear_ex",
            "pc_plans_issued_gt_1_year",
            "PC_plans_issued_gt_1_year_ex");

    public EhcTimelinessImport() {
        super(
                new Naming(
                        "ehc-timeliness",
                        "ehc-timeliness",
                        ".*timeliness_20_week\\.csv",
                        "timeliness",
                        "EHC plans issued within 20 weeks by authority and year",
                        "Time to issue an EHC plan by authority",
                        "New plans by the time from request to plan; “_ex” leaves out plans to which a statutory exception applies."),
                EhcPeriods.CALENDAR_YEARS);
    }

    @Override
    DfeFigures figures() {
        return new DfeFigures(LAYOUT, "All EHC plans issued", TOTAL, MEASURES);
    }
}
