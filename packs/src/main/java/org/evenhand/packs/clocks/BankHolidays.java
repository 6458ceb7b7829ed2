package org.evenhand.packs.clocks;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.engine.clock.Calendar;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;

/** Bank holidays of England, for the years that are known whole. */
public final class BankHolidays {

    private final Pack pack;
    private final List<KnownYear> years;
    private final Calendar calendar;

    private BankHolidays(Pack pack) {
        this.pack = pack;
        this.years = pack.table("years").stream().map(BankHolidays::year).toList();
        if (years.isEmpty()) {
            throw new BrokenPack("%s, table years, is empty. Name the years that are known.".formatted(pack.version()));
        }
        for (int at = 1; at < years.size(); at++) {
            if (!years.get(at).year().equals(years.get(at - 1).year().plusYears(1))) {
                throw new BrokenPack(
                        "%s, table years: %s does not follow %s. Give every year between the first and the last."
                                .formatted(
                                        pack.version(),
                                        years.get(at).year(),
                                        years.get(at - 1).year()));
            }
        }
        Map<LocalDate, String> days = pack.table("bank-holidays").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.date("day"), row -> row.text("name")));
        this.calendar = Calendar.of(
                days,
                years.getFirst().year().atDay(1),
                years.getLast().year().plusYears(1).atDay(1).minusDays(1));
    }

    public static BankHolidays from(Packs packs) {
        return new BankHolidays(packs.get("working-days"));
    }

    /** A year of which every bank holiday is known. */
    public record KnownYear(Year year, Basis basis, String source) {}

    /** In their order, without a gap. */
    public List<KnownYear> years() {
        return years;
    }

    public Optional<KnownYear> find(Year year) {
        return years.stream().filter(known -> known.year().equals(year)).findFirst();
    }

    /** Without term dates. */
    public Calendar calendar() {
        return calendar;
    }

    public DataVersion version() {
        return pack.version();
    }

    private static KnownYear year(Row row) {
        return new KnownYear(Year.of(row.whole("year")), row.value("basis", Basis::valueOf), row.text("source"));
    }
}
