package org.evenhand.packs.figures;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.RegionCode;

/**
 * A table of figures by calendar year for England, its regions and its authorities.
 *
 * @param <T> what the table says of one area in one year
 */
abstract sealed class YearlyFigures<T> permits EhcRequests, EhcTimeliness {

    private final AreaFigures figures;

    YearlyFigures(AreaFigures figures) {
        this.figures = figures;
    }

    /** The figures of an area in a period; those that the table does not have are not published. */
    abstract T read(AreaFigures figures, String period, String area);

    public DataVersion version() {
        return figures.pack().version();
    }

    /** Calendar years, oldest first. */
    public List<Year> years() {
        return figures.periods().stream().map(Year::parse).toList();
    }

    public T england(Year year) {
        return read(figures, year.toString(), AreaFigures.ENGLAND);
    }

    public T of(RegionCode region, Year year) {
        return read(figures, year.toString(), region.code());
    }

    public T of(LaCode authority, Year year) {
        return read(figures, year.toString(), authority.code());
    }

    /** The authorities of the table, with their names as published there. */
    public Map<LaCode, String> authorities() {
        return figures.authorities();
    }
}
