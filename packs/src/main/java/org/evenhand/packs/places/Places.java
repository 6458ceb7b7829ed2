package org.evenhand.packs.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Finds where a postcode is: in the imported directory where there is one, else by its sector. Safe for many threads; {@link #reopenIfNewer}
 * takes up a directory that was imported while the program runs, without disturbing look-ups under way.
 *
 * <p>A constituency is never taken from coarse boundaries alone: where the directory derived it so, and the sector knows another, the answer
 * is {@link PlaceAnswer.Split}.
 */
public final class Places {

    private final Path directoryPath;
    private final Areas areas;
    private final SectorTable sectors;
    private volatile Optional<Directory> directory;

    private Places(Path directoryPath, Areas areas, SectorTable sectors, Optional<Directory> directory) {
        this.directoryPath = directoryPath;
        this.areas = areas;
        this.sectors = sectors;
        this.directory = directory;
    }

    /** An opened file, what identifies it on disk, and the authority of each of its combinations of codes. */
    private record Directory(PlacesFile file, FileStamp stamp, List<Optional<LaCode>> authorities) {}

    private record FileStamp(long modified, long size, String identity) {
        static FileStamp of(Path path) throws IOException {
            var attributes = Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class);
            return new FileStamp(
                    attributes.lastModifiedTime().toMillis(), attributes.size(), String.valueOf(attributes.fileKey()));
        }
    }

    /** By sector only, from the packs that come with the product. */
    public static Places from(Packs packs) {
        return from(packs, Path.of("no-directory"));
    }

    /**
     * @param directory where an import puts the directory; it need not be there yet
     * @throws DamagedPlacesFile if it is there and cannot be used
     */
    public static Places from(Packs packs, Path directory) {
        Areas areas = Areas.from(packs);
        return new Places(directory, areas, SectorTable.from(packs), opened(directory, areas));
    }

    private static Optional<Directory> opened(Path path, Areas areas) {
        if (!PlacesFile.isAt(path)) {
            return Optional.empty();
        }
        try {
            FileStamp stamp = FileStamp.of(path);
            PlacesFile file = PlacesFile.open(path);
            List<Optional<LaCode>> authorities = new ArrayList<>();
            for (AreaCodes codes : file.combinations()) {
                authorities.add(
                        codes.district() == AreaCodes.NONE
                                ? Optional.empty()
                                : areas.find(GssCode.of(AreaCodes.written(codes.district())))
                                        .map(authority -> authority.code()));
            }
            return Optional.of(new Directory(file, stamp, List.copyOf(authorities)));
        } catch (IOException fault) {
            throw new UncheckedIOException("The places file %s cannot be read.".formatted(path), fault);
        }
    }

    /**
     * Opens the directory again where another file has taken its place.
     *
     * @return whether it did
     */
    public boolean reopenIfNewer() {
        Optional<Directory> current = directory;
        if (!PlacesFile.isAt(directoryPath)) {
            return false;
        }
        try {
            FileStamp now = FileStamp.of(directoryPath);
            if (current.isPresent() && current.get().stamp().equals(now)) {
                return false;
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("The places file %s cannot be read.".formatted(directoryPath), fault);
        }
        directory = opened(directoryPath, areas);
        return true;
    }

    /** The directory for look-ups that create nothing, where one was imported. */
    public Optional<PlacesFile> directory() {
        return directory.map(Directory::file);
    }

    /** Where the directory came from, where one was imported. */
    public Optional<Provenance> directoryProvenance() {
        return directory.map(found -> found.file().provenance());
    }

    /** The edition of the table of sectors. */
    public DataVersion sectorVersion() {
        return sectors.version();
    }

    /** Where a postcode is. Never null, never an exception for a postcode that exists nowhere. */
    public PlaceAnswer find(Postcode postcode) {
        Optional<Directory> current = directory;
        if (current.isPresent()) {
            PlacesFile file = current.get().file();
            long slot = file.find(PostcodeKey.of(postcode));
            if (slot != PlacesFile.ABSENT) {
                return fromDirectory(postcode, current.get(), slot);
            }
        }
        return bySector(postcode);
    }

    private PlaceAnswer fromDirectory(Postcode postcode, Directory found, long slot) {
        PlacesFile file = found.file();
        AreaCodes codes = file.codes(slot);
        if (!codes.inEngland()) {
            return new PlaceAnswer.OutsideEngland(postcode, country(codes, postcode));
        }
        Optional<LaCode> authority = found.authorities().get(file.combination(slot));
        if (authority.isEmpty() || codes.constituency() == AreaCodes.NONE) {
            return bySector(postcode);
        }
        Optional<GridReference> grid = file.hasGridReference(slot)
                ? Optional.of(new GridReference(file.easting(slot), file.northing(slot), false))
                : Optional.empty();
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

    /** The derived constituency with the share it is usually right, the others of the sector with what is left in their proportions. */
    private static List<Candidate<ConstituencyCode>> withFirst(
            ConstituencyCode first, Certainty certainty, List<Candidate<ConstituencyCode>> ofSector) {
        List<Candidate<ConstituencyCode>> others = ofSector.stream()
                .filter(candidate -> !candidate.area().equals(first))
                .toList();
        double sum = others.stream().mapToDouble(Candidate::share).sum();
        List<Candidate<ConstituencyCode>> all = new ArrayList<>();
        all.add(new Candidate<>(first, others.isEmpty() ? 1 : certainty.shareRight()));
        others.forEach(
                other -> all.add(new Candidate<>(other.area(), (1 - certainty.shareRight()) * other.share() / sum)));
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
