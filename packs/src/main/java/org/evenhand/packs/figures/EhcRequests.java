package org.evenhand.packs.figures;

import org.evenhand.packs.Packs;

/** Requests for an EHC needs assessment and what was decided, by calendar year. Source: Department for Education, SEN2. */
public final class EhcRequests extends YearlyFigures<EhcRequests.Requests> {

    private EhcRequests(AreaFigures figures) {
        super(figures);
    }

    public static EhcRequests from(Packs packs) {
        return new EhcRequests(new AreaFigures(packs.get("ehc-requests")));
    }

    /**
     * Requests of a year. Before 2023 only those received and those refused are published.
     *
     * @param received in the year
     * @param assess where it was decided to assess
     * @param refused where it was decided not to
     * @param undecided where there was no decision yet
     * @param withdrawn by those who asked, or because of age or a move
     * @param within6Weeks decided in the time the law gives
     * @param over6Weeks decided later
     * @param mediation mediations about the request
     * @param tribunal appeals about the request
     */
    public record Requests(
            Count received,
            Count assess,
            Count refused,
            Count undecided,
            Count withdrawn,
            Count within6Weeks,
            Count over6Weeks,
            Count mediation,
            Count tribunal) {}

    @Override
    Requests read(AreaFigures figures, String period, String area) {
        return new Requests(
                figures.count(period, area, "received"),
                figures.count(period, area, "assess"),
                figures.count(period, area, "refused"),
                figures.count(period, area, "undecided"),
                figures.count(period, area, "withdrawn"),
                figures.count(period, area, "within_6_weeks"),
                figures.count(period, area, "over_6_weeks"),
                figures.count(period, area, "mediation"),
                figures.count(period, area, "tribunal"));
    }
}
