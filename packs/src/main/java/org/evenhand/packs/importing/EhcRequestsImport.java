package org.evenhand.packs.importing;

import java.util.List;

/** Requests for an EHC needs assessment and what was decided: {@code requests.csv}. */
public final class EhcRequestsImport extends EhcImport {

    private static final DfeMeasure TOTAL =
            DfeMeasure.other("requests_received_in_year", "received", "requests received");
    private static final List<DfeMeasure> MEASURES = List.of(
            DfeMeasure.part("requests_decided_to_assess", "assess", "decided to assess"),
            DfeMeasure.part("requests_decided_not_to_assess", "refused", "decided not to assess"),
            DfeMeasure.part("requests_decision_not_made", "undecided", "decision not made"),
            DfeMeasure.part("requests_withdrawn", "withdrawn", "withdrawn"),
            DfeMeasure.other("request_outcome_six_weeks", "within_6_weeks", "decided within 6 weeks"),
            DfeMeasure.other("request_outcome_over_6_weeks", "over_6_weeks", "decided after more than 6 weeks"),
            DfeMeasure.other("mediation_related_request", "mediation", "mediation about the request"),
            DfeMeasure.other("tribunal_related_request", "tribunal", "appeal to the tribunal about the request"));
    private static final Layout LAYOUT = DfeFigures.layout(
            "DfE, EHC plans, requests for assessment",
            TOTAL,
            MEASURES,
            "requests_rya",
            "request_assess_pc",
            "request_not_assess_pc",
            "request_outstanding_pc",
            "request_withdrawn_pc",
            "request_outcome_six_weeks_pc",
            "request_outcome_over_6_weeks_pc",
            "tribunal_after_mediation_request");

    public EhcRequestsImport() {
        super(
                new Naming(
                        "ehc-requests",
                        "ehc-requests",
                        "(.*/)?requests\\.csv",
                        "requests for assessment",
                        "Requests for EHC needs assessments by authority and year",
                        "Requests for EHC needs assessments by authority",
                        "Requests received in the year and what was decided. Most outcomes are published from 2023 on."),
                EhcPeriods.CALENDAR_YEARS);
    }

    @Override
    DfeFigures figures() {
        return new DfeFigures(LAYOUT, "All requests for EHC needs assessments", TOTAL, MEASURES);
    }
}
