package org.evenhand.app.workforce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.app.place.Area;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.CareBoard;
import org.evenhand.packs.areas.Region;
import org.evenhand.packs.figures.PublishedWorkforce;
import org.evenhand.vocabulary.DataVersion;

/**
 * What has been published about the specialists at work, and for where. Hardly any of it is about a single authority; where there is none, the
 * page says so and nothing is worked out in its place.
 */
public final class PublishedSupply {

    private static final String COUNTRY = "England";
    private static final String THERAPISTS = "Speech and language therapists";

    /** The measures that count people at work; rates, registers of the whole United Kingdom and training places answer other questions. */
    private static final List<String> AT_WORK = List.of(
            "NHS FTE by ICB area",
            "NHS HCHS FTE (trusts and core organisations)",
            "Directly employed by LAs (School Workforce Census)",
            "QToD in employment (CRIDE)");

    private final DataVersion version;
    private final List<Line> lines;
    private final Areas areas;

    private PublishedSupply(DataVersion version, List<Line> lines, Areas areas) {
        this.version = version;
        this.lines = List.copyOf(lines);
        this.areas = areas;
    }

    /**
     * A published figure, or that there is none.
     *
     * @param where the area the figure is of, which may be larger than the one asked about
     * @param value empty where nothing is published
     * @param unit in the publisher's words
     * @param period the figure is of: "2025-01"
     */
    public record Line(
            String profession,
            String measure,
            String where,
            OptionalDouble value,
            String unit,
            String period,
            String publisher,
            String source) {}

    public static PublishedSupply from(Packs packs, Areas areas) {
        PublishedWorkforce published = PublishedWorkforce.from(packs);
        List<Line> lines = published.list().stream()
                .filter(total -> AT_WORK.contains(total.measure()))
                .map(PublishedSupply::line)
                .toList();
        return new PublishedSupply(published.version(), lines, areas);
    }

    private static Line line(PublishedWorkforce.Total total) {
        return new Line(
                total.title(),
                total.measure(),
                total.area(),
                OptionalDouble.of(total.value()),
                total.unit(),
                total.period(),
                total.publisher(),
                total.source());
    }

    public DataVersion version() {
        return version;
    }

    /** What is published for an area or for the board it lies in, then for the country; each profession's newest figure. */
    public List<Line> of(Area area) {
        List<Line> found = new ArrayList<>();
        if (!(area instanceof Area.England)) {
            for (CareBoard board : boards(area)) {
                found.add(newest(THERAPISTS, board.name()).orElseGet(() -> unpublished(THERAPISTS, board.name())));
            }
            for (String profession :
                    List.of("Educational psychologists", "Occupational therapists", "Qualified Teachers of the Deaf")) {
                found.add(region(area)
                        .flatMap(region -> newest(profession, region))
                        .orElseGet(() -> unpublished(profession, area.name())));
            }
        }
        lines.stream()
                .map(Line::profession)
                .distinct()
                .flatMap(profession -> newest(profession, COUNTRY).stream())
                .forEach(found::add);
        return found;
    }

    /** Speech and language therapists whom the NHS employs in the area of a board; empty where nothing is published. */
    public Optional<Line> therapists(CareBoard board) {
        return newest(THERAPISTS, board.name());
    }

    private List<CareBoard> boards(Area area) {
        return switch (area) {
            case Area.England other -> List.of();
            case Area.OfBoard in -> List.of(in.board());
            case Area.OfAuthority in ->
                areas.icbOf(in.authority().code()).stream().toList();
            case Area.OfConstituency in ->
                areas.authoritiesOf(in.constituency().code()).stream()
                        .limit(1)
                        .flatMap(part -> areas.icbOf(part.area()).stream())
                        .toList();
        };
    }

    private Optional<String> region(Area area) {
        return area instanceof Area.OfAuthority in
                ? areas.find(in.authority().region()).map(Region::name)
                : Optional.empty();
    }

    private Optional<Line> newest(String profession, String where) {
        return lines.stream()
                .filter(line -> line.profession().equals(profession)
                        && key(line.where()).equals(key(where)))
                .max(Comparator.comparing(Line::period));
    }

    private static Line unpublished(String profession, String where) {
        return new Line(profession, "", where, OptionalDouble.empty(), "", "", "", "");
    }

    /** "NHS Devon Integrated Care Board" and "Devon ICB" are the same. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(nhs|icb|integrated care board)\\b", " ")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }
}
