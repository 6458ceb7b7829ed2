package org.evenhand.packs.places;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.areas.FileDay;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.vocabulary.Provenance;

/** The postcode directory, whole or in its derived form, as a memory-mapped file: the pack “places”. */
public final class OnspdKind implements ImportKind {

    static final String FILE = "places.evh";
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
    public long largestBytes() {
        return LARGEST;
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        PlacesWriter writer = new PlacesWriter();
        LocalDate day =
                FileDay.in(file.contentName()).or(() -> FileDay.in(file.name())).orElse(LocalDate.EPOCH);
        if (!readInto(writer, file, problems)) {
            return Reading.none();
        }
        Provenance provenance = new Provenance(
                PUBLICATION.publisher(),
                PUBLICATION.title(),
                PUBLICATION.licence().title(),
                day,
                PUBLICATION.address(),
                file.sha256(),
                PUBLICATION.attribution());
        pack.file("places", FILE, "Postcodes as a memory-mapped table; see docs/methods/places.md.", out -> {
            List<Integer> duplicates = writer.write(out, provenance);
            reportDuplicates(duplicates, problems);
        });
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("postcodes", (long) writer.size());
        return new Reading(
                "Postcode directory",
                "Every postcode with its grid reference, district, constituency and how that was found.",
                day,
                Optional.empty(),
                counts,
                List.of());
    }

    /** @return whether it could be read; if not, the problems say why */
    static boolean readInto(PlacesWriter writer, Incoming file, Problems problems) throws IOException {
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
