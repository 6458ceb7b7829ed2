package org.evenhand.packs.places;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.vocabulary.Provenance;

/** The postcode directory, whole or in its derived form, as a memory-mapped file: the pack “places”. */
public final class OnspdKind implements ImportKind {

    static final String FILE = "places.evh";

    /** The directory whose districts and grid references the derived form has (its column “method” tells it). */
    private static final LocalDate DERIVED_FROM = LocalDate.of(2025, 11, 1);

    private static final long LARGEST = 4L << 30;

    static final Publication PUBLICATION = new Publication(
            "Office for National Statistics",
            "ONS Postcode Directory",
            Licence.OPEN_GOVERNMENT,
            "https://geoportal.statistics.gov.uk",
            "Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and"
                    + " database right. Contains National Statistics data © Crown copyright and database right.");

    @Override
    public String name() {
        return "onspd";
    }

    @Override
    public String summary() {
        return "The postcode directory, Office for National Statistics";
    }

    @Override
    public String pack() {
        return "places";
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public boolean readsFolders() {
        return true;
    }

    @Override
    public long largestBytes() {
        return LARGEST;
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        PlacesWriter writer = new PlacesWriter();
        if (!readInto(writer, file, problems)) {
            return Reading.none();
        }
        List<String> notes = new ArrayList<>();
        SortedMap<String, Long> counts = CodeCheck.of(writer, file.present(), problems, notes);
        if (problems.any()) {
            return Reading.none();
        }
        if (file.isFolder()) {
            notes.add(
                    "The pieces name no constituency: authorities are answered exactly, constituencies by sector; and they"
                            + " do not say which postcodes are out of use.");
        }
        LocalDate day = day(writer, file);
        Provenance provenance = new Provenance(
                PUBLICATION.publisher(),
                PUBLICATION.title(),
                PUBLICATION.licence().title(),
                day,
                PUBLICATION.address(),
                file.sha256(),
                PUBLICATION.attribution());
        pack.file(
                "places",
                FILE,
                "Postcodes as a memory-mapped table; see docs/methods/places.md.",
                out -> reportDuplicates(writer.write(out, provenance), problems));
        return new Reading(
                "Postcode directory",
                "Every postcode with its grid reference, district, constituency and how that was found.",
                day,
                Optional.empty(),
                counts,
                notes);
    }

    /** As whoever imports says, or the name of the file, or the month of its newest postcode, or of what it was derived from. */
    private static LocalDate day(PlacesWriter writer, Incoming file) {
        boolean derived = writer.combinations().stream().anyMatch(codes -> codes.certainty() != Certainty.DIRECTORY);
        return file.day()
                .or(writer::newestMonth)
                .or(() -> derived ? Optional.of(DERIVED_FROM) : Optional.empty())
                .orElse(LocalDate.EPOCH);
    }

    /** @return whether it could be read; if not, the problems say why */
    static boolean readInto(PlacesWriter writer, Incoming file, Problems problems) throws IOException {
        if (file.isFolder()) {
            DirectoryPieces.read(file.path(), writer, problems);
            return !problems.any();
        }
        try (InputStream bytes = file.open()) {
            for (Fault fault : DirectoryReader.read(bytes, writer)) {
                problems.add(fault.row(), fault.column(), fault.value(), fault.why(), fault.remedy());
            }
        }
        return !problems.any();
    }

    private static void reportDuplicates(List<Integer> duplicates, Problems problems) {
        for (int position : duplicates) {
            problems.add(
                    position + 2L,
                    "postcode",
                    "",
                    "The postcode stands in the file more than once.",
                    "Remove all but one of its rows, or fetch the file again from its publisher.");
        }
    }
}
