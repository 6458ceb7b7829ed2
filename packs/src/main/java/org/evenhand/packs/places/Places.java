package org.evenhand.packs.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.CareBoard;
import org.evenhand.packs.places.PlaceAnswer.Candidate;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.GssCode;
import org.evenhand.vocabulary.IcbCode;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.Provenance;

/**
 * Finds where a postcode is: in the imported directory where there is one, else by its sector. Safe for many threads. A directory that is
 * imported while the program runs is in use within about a second, without disturbing look-ups under way.
 *
 * <p>A constituency is never taken from coarse boundaries alone: where the directory derived it so, and the sector knows another, the answer
 * is {@link PlaceAnswer.Split}.
 */
public final class Places {

    private final Areas areas;
    private final SectorTable sectors;
    private final NewestDirectory newest;

    private Places(Areas areas, SectorTable sectors, NewestDirectory newest) {
        this.areas = areas;
        this.sectors = sectors;
        this.newest = newest;
    }

    /**
     * By the newest version of the pack “places” on the shelves of these packs, now and later; by sector while there is none.
     *
     * @throws org.evenhand.packs.BrokenPack if there is one and it was changed
     * @throws DamagedPlacesFile if there is one and it cannot be used
     */
    public static Places from(Packs packs) {
        return from(packs, System::nanoTime);
    }

    /** @param nanoseconds a clock that only goes forward */
    static Places from(Packs packs, LongSupplier nanoseconds) {
        Areas areas = Areas.from(packs);
        return new Places(areas, SectorTable.from(packs), NewestDirectory.of(packs, areas, nanoseconds));
    }

    /**
     * The directory for look-ups that create nothing, where one was imported. Hold it for a batch of look-ups; ask again for the next.
     */
    public Optional<PlacesFile> directory() {
        Optional<OpenedDirectory> current = newest.get();
        return current.isPresent() ? current.get().offered() : Optional.empty();
    }

    /** Where the directory came from, where one was imported. */
    public Optional<Provenance> directoryProvenance() {
        return newest.get().map(found -> found.file().provenance());
    }

    /** Why a directory that was imported while the program runs is not in use; empty where all is well. */
    public Optional<String> directoryTrouble() {
        return newest.trouble();
    }

    /** How often a constituency found in this way is right, from 0 to 1; its basis stands in the pack of sectors, table “certainty”. */
    public double shareRight(Certainty certainty) {
        return sectors.shareRight(certainty);
    }

    /** The edition of the table of sectors. */
    public DataVersion sectorVersion() {
        return sectors.version();
    }

    /** Where a postcode is. Never null, never an exception for a postcode that exists nowhere. */
    public PlaceAnswer find(Postcode postcode) {
        Optional<OpenedDirectory> current = newest.get();
        if (current.isPresent()) {
            PlacesFile file = current.get().file();
            long slot = file.find(PostcodeKey.of(postcode));
            if (slot != PlacesFile.ABSENT) {
                return fromDirectory(postcode, current.get(), slot);
            }
        }
        return bySector(postcode);
    }

    private PlaceAnswer fromDirectory(Postcode postcode, OpenedDirectory found, long slot) {
        PlacesFile file = found.file();
        AreaCodes codes = file.codes(slot);
        if (codes.country() == AreaCodes.NONE && codes.district() == AreaCodes.NONE) {
            return bySector(postcode);
        }
        if (!codes.inEngland()) {
            return new PlaceAnswer.OutsideEngland(postcode, country(codes, postcode));
        }
        Optional<LaCode> authority = found.authorities().get(file.combination(slot));
        if (authority.isEmpty()) {
            return bySector(postcode);
        }
        Optional<GridReference> grid = file.hasGridReference(slot)
                ? Optional.of(new GridReference(file.easting(slot), file.northing(slot), false))
                : Optional.empty();
        if (codes.constituency() == AreaCodes.NONE) {
            return withoutConstituency(postcode, found, slot, authority.get(), grid);
        }
        ConstituencyCode constituency = ConstituencyCode.of(AreaCodes.written(codes.constituency()));
        if (!codes.certainty().mayBeUsedWithoutAsking()) {
            List<Candidate<ConstituencyCode>> candidates =
                    withFirst(constituency, codes.certainty(), sectors.constituencies(postcode, authority.get()));
            if (candidates.size() > 1) {
                return new PlaceAnswer.Split(
                        postcode, List.of(new Candidate<>(authority.get(), 1)), candidates, grid, codes.certainty());
            }
        }
        return new PlaceAnswer.Exact(
                postcode,
                authority.get(),
                constituency,
                Optional.of(GssCode.of(AreaCodes.written(codes.district()))),
                board(codes, authority.get()),
                grid,
                codes.certainty(),
                !file.isTerminated(slot));
    }

    /** The authority is certain; the constituency is what the sector knows within it, or else all that the authority overlaps. */
    private PlaceAnswer withoutConstituency(
            Postcode postcode, OpenedDirectory found, long slot, LaCode authority, Optional<GridReference> grid) {
        PlacesFile file = found.file();
        List<Candidate<ConstituencyCode>> candidates = sectors.constituencies(postcode, authority);
        if (candidates.isEmpty()) {
            candidates = areas.constituenciesOf(authority).stream()
                    .map(overlap -> new Candidate<>(overlap.area(), overlap.share()))
                    .toList();
        }
        if (candidates.size() == 1) {
            return new PlaceAnswer.Exact(
                    postcode,
                    authority,
                    candidates.getFirst().area(),
                    Optional.of(GssCode.of(AreaCodes.written(file.codes(slot).district()))),
                    board(file.codes(slot), authority),
                    grid,
                    Certainty.SECTOR,
                    !file.isTerminated(slot));
        }
        return candidates.isEmpty()
                ? bySector(postcode)
                : new PlaceAnswer.Split(
                        postcode, List.of(new Candidate<>(authority, 1)), candidates, grid, Certainty.SECTOR);
    }

    /** The derived constituency with the share it is usually right, the others of the sector with what is left in their proportions. */
    private List<Candidate<ConstituencyCode>> withFirst(
            ConstituencyCode first, Certainty certainty, List<Candidate<ConstituencyCode>> ofSector) {
        List<Candidate<ConstituencyCode>> others = ofSector.stream()
                .filter(candidate -> !candidate.area().equals(first))
                .toList();
        double sum = others.stream().mapToDouble(Candidate::share).sum();
        List<Candidate<ConstituencyCode>> all = new ArrayList<>();
        double right = sectors.shareRight(certainty);
        all.add(new Candidate<>(first, others.isEmpty() ? 1 : right));
        others.forEach(other -> all.add(new Candidate<>(other.area(), (1 - right) * other.share() / sum)));
        return all;
    }

    private Optional<IcbCode> board(AreaCodes codes, LaCode authority) {
        Optional<CareBoard> named = codes.board() == AreaCodes.NONE
                ? Optional.empty()
                : areas.findBoard(GssCode.of(AreaCodes.written(codes.board())));
        return named.or(() -> areas.icbOf(authority)).map(CareBoard::code);
    }

    private PlaceAnswer bySector(Postcode postcode) {
        List<Candidate<LaCode>> authorities = sectors.authorities(postcode);
        List<Candidate<ConstituencyCode>> constituencies = sectors.constituencies(postcode);
        if (authorities.isEmpty()) {
            return postcode.countryOutsideEngland()
                    .<PlaceAnswer>map(country -> new PlaceAnswer.OutsideEngland(postcode, country))
                    .orElseGet(() -> new PlaceAnswer.Unknown(
                            postcode,
                            "No postcode of the sector %s is known in England.".formatted(postcode.sector())));
        }
        Optional<GridReference> middle = sectors.middle(postcode);
        if (authorities.size() == 1 && constituencies.size() == 1) {
            LaCode authority = authorities.getFirst().area();
            return new PlaceAnswer.Exact(
                    postcode,
                    authority,
                    constituencies.getFirst().area(),
                    Optional.empty(),
                    areas.icbOf(authority).map(CareBoard::code),
                    middle,
                    Certainty.SECTOR,
                    true);
        }
        return new PlaceAnswer.Split(postcode, authorities, constituencies, middle, Certainty.SECTOR);
    }

    private static String country(AreaCodes codes, Postcode postcode) {
        return switch (AreaCodes.letter(codes.country() == AreaCodes.NONE ? codes.district() : codes.country())) {
            case 'S' -> "Scotland";
            case 'W' -> "Wales";
            case 'N' -> "Northern Ireland";
            case 'L' -> "the Channel Islands";
            case 'M' -> "the Isle of Man";
            default -> postcode.countryOutsideEngland().orElse("another country");
        };
    }
}
