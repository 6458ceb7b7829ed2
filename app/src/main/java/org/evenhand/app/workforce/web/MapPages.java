package org.evenhand.app.workforce.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.charts.AreaMap;
import org.evenhand.app.site.charts.Steps;
import org.evenhand.app.site.components.Attributes;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.workforce.Assumed;
import org.evenhand.app.workforce.Promising;
import org.evenhand.app.workforce.Promising.AuthorityRow;
import org.evenhand.packs.maps.Outlines;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/** Puts together the table and the maps of the 153 authorities. */
@Component
class MapPages {

    private static final int CLASSES = 4;

    private final Promising promising;
    private final Outlines outlines;
    private final HexMaps hexMaps;
    private final Sources sources;

    MapPages(Promising promising, HexMaps hexMaps, Sources sources) {
        this.promising = promising;
        this.hexMaps = hexMaps;
        this.outlines = hexMaps.outlines();
        this.sources = sources;
    }

    /** What the table can be sorted by. */
    enum Column {
        AUTHORITY,
        DAYS,
        PER_THOUSAND,
        NEEDED,
        BY_PUPILS,
        COVERED;

        private double value(AuthorityRow row) {
            return switch (this) {
                case AUTHORITY -> 0;
                case DAYS -> row.promise().days();
                case PER_THOUSAND -> row.promise().daysPerThousandPupils();
                case NEEDED -> row.promise().expertsNeeded();
                case BY_PUPILS -> row.promise().experts();
                case COVERED -> row.promise().shareKept();
            };
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Column of(String key) {
            for (Column column : values()) {
                if (column.key().equals(key)) {
                    return column;
                }
            }
            return AUTHORITY;
        }

        Comparator<AuthorityRow> order() {
            Comparator<AuthorityRow> byName =
                    Comparator.comparing(row -> row.authority().name());
            return this == AUTHORITY
                    ? byName
                    : Comparator.comparingDouble(this::value).thenComparing(byName);
        }
    }

    MapPage.Drawn drawn(Assumed assumed, Column sort, boolean down) {
        List<AuthorityRow> rows = promising.rows(assumed);
        Comparator<AuthorityRow> order = down ? sort.order().reversed() : sort.order();
        String source = sources.line(promising.data());
        return new MapPage.Drawn(
                head(assumed, sort, down),
                rows.stream().sorted(order).map(row -> cells(row, assumed)).toList(),
                map("promise.map.hexagons", source, rows, assumed, true),
                map("promise.map.outlines", source(outlines.version()), rows, assumed, false),
                source,
                assumed.query(),
                sort.key(),
                down ? "down" : "up");
    }

    private String source(DataVersion version) {
        return sources.line(List.of(version)) + "; " + sources.line(promising.data());
    }

    private static List<Cell> head(Assumed assumed, Column sort, boolean down) {
        return Arrays.stream(Column.values())
                .map(column -> {
                    boolean here = column == sort;
                    boolean nextDown = here ? !down : column != Column.AUTHORITY;
                    String href = "/figures/promise/map?" + assumed.query() + "&sort=" + column.key() + "&direction="
                            + (nextDown ? "down" : "up");
                    return new Cell(
                            link(Words.of("promise.column." + column.name()) + (here ? down ? " ▼" : " ▲" : ""), href),
                            column == Column.AUTHORITY ? null : "numeric",
                            null,
                            null,
                            null,
                            here ? Attributes.of("aria-sort", down ? "descending" : "ascending") : null);
                })
                .toList();
    }

    private static Content link(String text, String href) {
        return output -> {
            output.writeContent("<a class=\"govuk-link\" href=\"");
            output.writeContent(href.replace("&", "&amp;"));
            output.writeContent("\">");
            output.writeUserContent(text);
            output.writeContent("</a>");
        };
    }

    private static String address(AuthorityRow row, Assumed assumed) {
        return "/figures/promise?area=" + row.authority().code() + "&" + assumed.query();
    }

    private static List<Cell> cells(AuthorityRow row, Assumed assumed) {
        var promise = row.promise();
        return List.of(
                Cell.of(link(row.authority().name(), address(row, assumed))),
                Cell.number(Numbers.in(Unit.DAYS_PER_YEAR, promise.days())),
                Cell.number(number(Unit.DAYS_PER_YEAR, promise.daysPerThousandPupils())),
                Cell.number(Numbers.in(Unit.FULL_TIME_EQUIVALENT, promise.expertsNeeded())),
                Cell.number(Numbers.in(Unit.FULL_TIME_EQUIVALENT, promise.experts())),
                Cell.number(number(Unit.SHARE, promise.shareKept())));
    }

    private static String number(Unit unit, double value) {
        return Double.isNaN(value) ? "[z]" : Numbers.in(unit, value);
    }

    private AreaMap map(String words, String source, List<AuthorityRow> rows, Assumed assumed, boolean hexagons) {
        double[] shares = rows.stream()
                .mapToDouble(row -> row.promise().shareKept())
                .filter(share -> !Double.isNaN(share))
                .toArray();
        Steps steps = Steps.ofEqualCounts(shares, CLASSES);
        List<AreaMap.Area> areas = rows.stream()
                .flatMap(row -> path(row, hexagons).stream()
                        .map(path -> new AreaMap.Area(
                                row.authority().name(),
                                address(row, assumed),
                                number(Unit.SHARE, row.promise().shareKept()),
                                Double.isNaN(row.promise().shareKept())
                                        ? 0
                                        : steps.level(row.promise().shareKept()),
                                path,
                                false)))
                .toList();
        return new AreaMap(
                Words.of(words),
                Words.of("promise.map.subtitle", Numbers.day(promising.asOf())),
                source,
                steps.key(share -> Numbers.in(Unit.SHARE, share)),
                hexagons ? hexMaps.frame() : "0 0 " + outlines.width() + " " + outlines.height(),
                areas);
    }

    private Optional<String> path(AuthorityRow row, boolean hexagons) {
        String code = row.authority().code().code();
        return hexagons ? hexMaps.path(code) : outlines.find(code).map(Outlines.Outline::path);
    }
}
