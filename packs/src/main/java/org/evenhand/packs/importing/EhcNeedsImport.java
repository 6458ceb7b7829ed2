package org.evenhand.packs.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evenhand.vocabulary.Need;

/** EHC plans in force in January by primary need: {@code sen_needs_all_plans.csv} of the Department's yearly release. */
public final class EhcNeedsImport extends EhcImport {

    static final DfeMeasure TOTAL = DfeMeasure.other("ehc_plans", "total", "all EHC plans");
    static final List<DfeMeasure> MEASURES = Stream.concat(
                    Stream.of(
                                    Need.ASD, Need.HI, Need.MLD, Need.MSI, Need.OTH, Need.PD, Need.PMLD, Need.SEMH,
                                    Need.SLCN, Need.SLD, Need.SPLD, Need.VI)
                            .map(EhcNeedsImport::measure),
                    Stream.of(DfeMeasure.part("number_need_unknown", "unknown", "need not known")))
            .toList();
    static final Layout LAYOUT = DfeFigures.layout(
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

    public EhcNeedsImport() {
        super(
                new Naming(
                        "ehc-needs",
                        "ehc-plans",
                        ".*sen_needs_all_plans\\.csv",
                        "all EHC plans by primary need",
                        "EHC plans by primary need and authority, each January",
                        "EHC plans by primary need and authority",
                        "Education, health and care plans in force on the census day, by the primary need named in the plan."),
                EhcPeriods.SCHOOL_CENSUSES);
    }

    @Override
    DfeFigures figures() {
        return new DfeFigures(LAYOUT, "All EHC plans", TOTAL, MEASURES);
    }

    private static DfeMeasure measure(Need need) {
        String code = need == Need.SPLD ? "SpLD" : need.name();
        return DfeMeasure.part(
                "number_" + need.name().toLowerCase(Locale.ROOT),
                need.name(),
                "%s (%s)".formatted(code, need.label().toLowerCase(Locale.UK)));
    }
}
