package org.evenhand.packs.workforce;

import static org.evenhand.packs.DataPackage.Field.number;
import static org.evenhand.packs.DataPackage.Field.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.importing.CsvFile;
import org.evenhand.packs.importing.CsvRow;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Layout;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;

/**
 * An authority's own list of posts, in full-time equivalents. It names nobody. With it, the page of the authority shows what is there, and no
 * longer what a national figure would imply.
 */
public final class EstablishmentKind implements ImportKind {

    private static final double MOST_POSTS = 10_000;
    private static final double ROUNDING = 0.05;

    private static final Layout LAYOUT = Layout.of(
                    "Establishment list", "la_code", "profession", "funded_posts", "filled", "vacant")
            .wanting("early", "middle", "late");

    private final Optional<LaCode> only;

    /** For lists of any authorities. */
    public EstablishmentKind() {
        this(Optional.empty());
    }

    private EstablishmentKind(Optional<LaCode> only) {
        this.only = only;
    }

    /** For an authority that may speak for itself only. */
    public static EstablishmentKind of(LaCode authority) {
        return new EstablishmentKind(Optional.of(authority));
    }

    @Override
    public String name() {
        return "establishment";
    }

    @Override
    public String summary() {
        return "An authority's own list of posts for specialists: funded, filled and vacant";
    }

    @Override
    public String pack() {
        return "establishment";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "The authority named in each row",
                "Establishment list",
                Licence.OPEN_GOVERNMENT,
                "Given by the authority to this installation",
                "");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Areas areas = Areas.from(file.presentWith("areas"));
        TreeMap<String, List<Object>> posts = new TreeMap<>();
        Set<LaCode> authorities = new HashSet<>();
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        try (CsvFile csv = opened.get()) {
            for (CsvRow row : csv) {
                Optional<LaCode> authority = row.read("la_code", LaCode::of);
                Optional<Profession> profession = row.read("profession", Profession::of);
                if (authority.isPresent() && !known(areas, authority.get())) {
                    row.problem("la_code", "No authority has this code.", "Give the three digits of an authority.");
                }
                if (authority.isPresent() && only.isPresent() && !only.equals(authority)) {
                    row.problem(
                            "la_code",
                            "This list is given by authority %s, and the row is of another.".formatted(only.get()),
                            "Give %s, or leave the row out.".formatted(only.get()));
                }
                Optional<List<Object>> numbers = numbers(row);
                if (authority.isEmpty() || profession.isEmpty() || numbers.isEmpty() || !row.sound()) {
                    continue;
                }
                authorities.add(authority.get());
                String key = authority.get() + "/" + profession.get();
                if (posts.put(key, cells(authority.get(), profession.get(), numbers.get())) != null) {
                    row.problem(
                            "profession", "The profession stands twice for this authority.", "Add the two rows up.");
                }
            }
        }
        if (posts.isEmpty() && !problems.any()) {
            problems.add("It names no post.", "Give one row for each profession, also where there are 0 posts.");
        }
        pack.table(
                "posts",
                "posts.csv",
                "One row for each authority and profession, in full-time equivalents.",
                List.of(
                        text("la_code", "Authority."),
                        text("profession", "Code of the profession."),
                        number("funded_posts", "Posts that are paid for, full-time equivalents."),
                        number("filled", "Of those, filled."),
                        number("vacant", "Of those, vacant."),
                        number("early", "Of those filled, by people in their first ten years; empty where not said."),
                        number("middle", "Of those filled, by people in between; empty where not said."),
                        number("late", "Of those filled, by people in their last ten years; empty where not said.")),
                rows -> posts.values().forEach(post -> rows.row(post.toArray())));
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("authorities", (long) authorities.size());
        counts.put("professions and authorities", (long) posts.size());
        return new Reading(
                "Establishment list",
                "Funded, filled and vacant posts by profession, as the authority itself gave them.",
                file.day().orElse(LocalDate.EPOCH),
                file.day(),
                counts,
                List.of("It holds posts, and names nobody."));
    }

    private static boolean known(Areas areas, LaCode code) {
        return code.isDemonstration() || areas.find(code).isPresent();
    }

    private static List<Object> cells(LaCode authority, Profession profession, List<Object> numbers) {
        List<Object> cells = new java.util.ArrayList<>(List.of(authority.code(), profession.name()));
        cells.addAll(numbers);
        return cells;
    }

    /** Funded, filled, vacant and the three bands; empty, with problems, where they cannot be right. */
    private static Optional<List<Object>> numbers(CsvRow row) {
        OptionalDouble funded = posts(row, "funded_posts");
        OptionalDouble filled = posts(row, "filled");
        OptionalDouble vacant = posts(row, "vacant");
        if (funded.isEmpty() || filled.isEmpty() || vacant.isEmpty()) {
            return Optional.empty();
        }
        if (Math.abs(filled.getAsDouble() + vacant.getAsDouble() - funded.getAsDouble()) > ROUNDING) {
            row.problem("funded_posts", "Filled and vacant posts do not add up to it.", "Correct one of the three.");
            return Optional.empty();
        }
        List<Object> cells =
                new java.util.ArrayList<>(List.of(funded.getAsDouble(), filled.getAsDouble(), vacant.getAsDouble()));
        return bands(row, filled.getAsDouble()).map(bands -> {
            cells.addAll(bands);
            return cells;
        });
    }

    private static Optional<List<Object>> bands(CsvRow row, double filled) {
        long given = java.util.stream.Stream.of("early", "middle", "late")
                .filter(band -> !row.text(band).isEmpty())
                .count();
        if (given == 0) {
            return Optional.of(List.of("", "", ""));
        }
        OptionalDouble early = posts(row, "early");
        OptionalDouble middle = posts(row, "middle");
        OptionalDouble late = posts(row, "late");
        if (early.isEmpty() || middle.isEmpty() || late.isEmpty()) {
            return Optional.empty();
        }
        if (Math.abs(early.getAsDouble() + middle.getAsDouble() + late.getAsDouble() - filled) > ROUNDING) {
            row.problem("early", "Early, middle and late do not add up to the filled posts.", "Correct one of them.");
            return Optional.empty();
        }
        return Optional.of(List.of(early.getAsDouble(), middle.getAsDouble(), late.getAsDouble()));
    }

    private static OptionalDouble posts(CsvRow row, String column) {
        OptionalDouble value = row.number(column);
        if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= MOST_POSTS)) {
            row.problem(column, "Posts are 0 to 10,000 full-time equivalents.", "Correct the cell.");
            return OptionalDouble.empty();
        }
        if (value.isEmpty() && row.text(column).isEmpty()) {
            row.problem(column, "The cell is empty.", "Give full-time equivalents, 0 where there are none.");
        }
        return value;
    }
}
