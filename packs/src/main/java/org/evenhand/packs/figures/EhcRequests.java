package org.evenhand.packs.figures;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.RegionCode;

/** Requests for an EHC needs assessment and what was decided, by calendar year. Source: Department for Education, SEN2. */
public final class EhcRequests {

    private final AreaFigures figures;

    private EhcRequests(AreaFigures figures) {
        this.figures = figures;
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

    public DataVersion version() {
        return figures.pack().version();
    }

    /** Calendar years, oldest first. */
    public List<Year> years() {
        return figures.periods().stream().map(Year::parse).toList();
    }

    public Requests england(Year year) {
        return requests(year, AreaFigures.ENGLAND);
    }

    public Requests of(RegionCode region, Year year) {
        return requests(year, region.code());
    }

    public Requests of(LaCode authority, Year year) {
        return requests(year, authority.code());
    }

    public Map<LaCode, String> authorities() {
        return figures.authorities();
    }

    private Requests requests(Year year, String area) {
        String period = year.toString();
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
