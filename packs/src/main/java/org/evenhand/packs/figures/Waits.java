package org.evenhand.packs.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.IcbCode;

/**
 * Children and young people who were waiting for a community health service at the end of a month, by how long they had waited so far. Source: NHS
 * England, community health services situation report. They are people still waiting, so the bands say nothing direct about completed waits.
 */
public final class Waits {

    /** The service most asked about. */
    public static final String SPEECH_AND_LANGUAGE = "Therapy interventions: Speech and language";

    private static final List<Published> BANDS = List.of(
            new Published("weeks_0_1", 0, OptionalInt.of(1)),
            new Published("weeks_1_2", 1, OptionalInt.of(2)),
            new Published("weeks_2_4", 2, OptionalInt.of(4)),
            new Published("weeks_4_12", 4, OptionalInt.of(12)),
            new Published("weeks_12_18", 12, OptionalInt.of(18)),
            new Published("weeks_18_52", 18, OptionalInt.of(52)),
            new Published("weeks_over_52", 52, OptionalInt.empty()),
            new Published("weeks_52_104", 52, OptionalInt.of(104)),
            new Published("weeks_over_104", 104, OptionalInt.empty()));

    private final Pack pack;
    private final List<Waiting> all = new ArrayList<>();
    private final Map<YearMonth, List<Waiting>> byMonth = new HashMap<>();
    private final NavigableSet<YearMonth> months = new TreeSet<>();
    private final NavigableSet<String> services = new TreeSet<>();

    private record Published(String column, int fromWeeks, OptionalInt toWeeks) {}

    private record Key(String level, String organisation) {}

    /** Whose children. */
    public enum Level {
        ENGLAND,
        REGION,
        ICB,
        PROVIDER
    }

    /**
     * An organisation of the report.
     *
     * @param id its NHS code, or its name in capitals where the report gives no code
     * @param coded whether the id is a code
     */
    public record Organisation(Level level, String id, boolean coded, String name) {}

    /**
     * @param fromWeeks waited at least so many weeks
     * @param toWeeks and fewer than so many; empty for the last band
     */
    public record Band(int fromWeeks, OptionalInt toWeeks, int children) {}

    /**
     * Children waiting for a service of an organisation.
     *
     * @param total as published
     * @param bands as published, shortest first; empty where only a total is
     * @param bandsAddUp false where the published bands do not make the published total
     */
    public record Waiting(
            YearMonth month,
            Organisation organisation,
            String service,
            int total,
            List<Band> bands,
            boolean bandsAddUp) {

        public Waiting {
            bands = List.copyOf(bands);
        }

        /** Children in bands that begin at so many weeks or later; a band limit, like 18 or 52. */
        public int waitingAtLeast(int weeks) {
            return bands.stream()
                    .filter(band -> band.fromWeeks() >= weeks)
                    .mapToInt(Band::children)
                    .sum();
        }
    }

    private Waits(Pack pack) {
        this.pack = pack;
        Map<Key, Organisation> organisations = new HashMap<>();
        for (Row row : pack.table("organisations")) {
            Level level = level(row);
            organisations.put(
                    new Key(row.text("level"), row.text("organisation")),
                    new Organisation(level, row.text("organisation"), row.flag("coded"), row.text("name")));
        }
        for (Row row : pack.table("waits")) {
            Key key = new Key(row.text("level"), row.text("organisation"));
            Organisation organisation = organisations.getOrDefault(
                    key, new Organisation(level(row), row.text("organisation"), false, row.text("organisation")));
            Waiting waiting = new Waiting(
                    YearMonth.parse(row.text("month")),
                    organisation,
                    row.text("service"),
                    row.whole("total"),
                    bands(row),
                    row.flag("bands_add_up"));
            all.add(waiting);
            months.add(waiting.month());
            services.add(waiting.service());
        }
        for (YearMonth month : months) {
            byMonth.put(
                    month,
                    all.stream()
                            .filter(waiting -> waiting.month().equals(month))
                            .toList());
        }
    }

    public static Waits from(Packs packs) {
        return new Waits(packs.get("nhs-waits"));
    }

    public DataVersion version() {
        return pack.version();
    }

    /** Months with figures, oldest first; not every month between the first and the last. */
    public List<YearMonth> months() {
        return List.copyOf(months);
    }

    public List<String> services() {
        return List.copyOf(services);
    }

    public Optional<Waiting> england(YearMonth month, String service) {
        return of(month, Level.ENGLAND, service).stream().findFirst();
    }

    public Optional<Waiting> of(IcbCode board, YearMonth month, String service) {
        return of(month, Level.ICB, service).stream()
                .filter(waiting -> waiting.organisation().id().equals(board.code()))
                .findFirst();
    }

    /** Every organisation of a level that reported the service in the month. */
    public List<Waiting> of(YearMonth month, Level level, String service) {
        return byMonth.getOrDefault(month, List.of()).stream()
                .filter(waiting -> waiting.organisation().level() == level
                        && waiting.service().equals(service))
                .toList();
    }

    /** All months and organisations, for an export. */
    public List<Waiting> list() {
        return List.copyOf(all);
    }

    private static Level level(Row row) {
        return row.value("level", text -> Level.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private static List<Band> bands(Row row) {
        List<Band> bands = new ArrayList<>();
        for (Published band : BANDS) {
            row.optionalWhole(band.column())
                    .ifPresent(children -> bands.add(new Band(band.fromWeeks(), band.toWeeks(), children)));
        }
        return bands;
    }
}
