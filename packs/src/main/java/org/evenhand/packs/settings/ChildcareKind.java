package org.evenhand.packs.settings;

import static org.evenhand.packs.DataPackage.Field.text;
import static org.evenhand.packs.DataPackage.Field.whole;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.FileDay;
import org.evenhand.packs.importing.CsvFile;
import org.evenhand.packs.importing.CsvRow;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Layout;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.packs.places.PlaceAnswer;
import org.evenhand.packs.places.Places;
import org.evenhand.vocabulary.Postcode;

/**
 * Ofsted's register of childcare. Nurseries and clubs that are published with name and postcode become settings, placed by postcode. Those whose
 * name Ofsted withholds (childminders above all) are counted by area and never listed. The register names authorities as they were: where one
 * has since been divided and there is no postcode, the count stays with the old name, because its division is not published.
 */
public final class ChildcareKind implements ImportKind {

    private static final String WITHHELD = "REDACTED";
    private static final Layout LAYOUT = Layout.of(
            "Ofsted, childcare providers",
            "Provider URN",
            "Provider type",
            "Provider subtype",
            "Provider status",
            "Provider name",
            "Postcode",
            "Local authority",
            "Places");

    @Override
    public String name() {
        return "ofsted-childcare";
    }

    @Override
    public String summary() {
        return "Nurseries, clubs and childminders: register of childcare providers, Ofsted";
    }

    @Override
    public String pack() {
        return "childcare";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Ofsted",
                "Childcare providers and inspections, register of providers",
                Licence.OPEN_GOVERNMENT,
                "https://www.gov.uk/government/statistical-data-sets/childcare-providers-and-inspections-management-information",
                "Contains Royal Mail data © Royal Mail copyright and database right.");
    }

    /** What is counted of an area's withheld providers. */
    private static final class Tally {
        private long providers;
        private long places;
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        Packs packs = file.presentWith("postcode-sectors");
        Areas areas = Areas.from(packs);
        Places places = Places.from(packs);
        Map<String, List<Object>> providers = new TreeMap<>();
        Map<String, Tally> withheld = new TreeMap<>();
        TreeMap<String, Long> counts = new TreeMap<>();
        Set<String> numbers = new HashSet<>();
        try (CsvFile csv = opened.get()) {
            for (CsvRow row : csv) {
                String urn = row.needed("Provider URN");
                OptionalInt registered = row.count("Places");
                if (!urn.matches("(EY|VC)\\d{6}|\\d{6,7}")) {
                    row.problem("Provider URN", "This is not a number of Ofsted's register.", "Correct the cell.");
                } else if (!numbers.add(urn)) {
                    row.problem("Provider URN", "The number stands in the file twice.", "Remove one of its rows.");
                } else if (!row.text("Provider status").equals("Active")) {
                    counts.merge("not active, kept out", 1L, Long::sum);
                } else if (row.text("Provider name").equals(WITHHELD)) {
                    Tally tally = withheld.computeIfAbsent(row.text("Local authority"), unseen -> new Tally());
                    tally.providers++;
                    tally.places += registered.orElse(0);
                } else {
                    place(row, areas, places, counts).ifPresent(where -> providers.put(urn, provider(row, urn, where)));
                }
            }
        }
        if (numbers.isEmpty() && !problems.any()) {
            problems.add("It holds no provider.", "Download it again, completely.");
        }
        counts.put("numbers", (long) numbers.size());
        counts.put("providers listed", (long) providers.size());
        counts.put(
                "providers counted only",
                withheld.values().stream().mapToLong(tally -> tally.providers).sum());
        write(providers, withheld, areas, pack);
        return new Reading(
                "Childcare providers of England",
                "Nurseries and clubs by name; childminders and others whose names are withheld, by number and area.",
                FileDay.in(file.name()).orElse(LocalDate.EPOCH),
                Optional.empty(),
                counts,
                List.of("Authorities by name from %s, places by postcode from %s."
                        .formatted(areas.version(), places.sectorVersion())),
                Stream.of("areas", "postcode-sectors", "places")
                        .flatMap(name -> packs.find(name).stream())
                        .flatMap(used -> used.sources().stream())
                        .toList());
    }

    private record Where(String la, String constituency) {}

    /** By name of the authority where it still exists, else by postcode; the constituency by postcode where that settles it. */
    private static Optional<Where> place(CsvRow row, Areas areas, Places places, Map<String, Long> counts) {
        Optional<PlaceAnswer> answer = Postcode.find(row.text("Postcode")).map(places::find);
        String constituency = "";
        String la = areas.findByName(row.text("Local authority"))
                .map(authority -> authority.code().code())
                .orElse("");
        if (answer.isPresent()) {
            switch (answer.get()) {
                case PlaceAnswer.Exact exact -> {
                    constituency = exact.constituency().code();
                    la = la.isEmpty() ? exact.authority().code() : la;
                }
                case PlaceAnswer.Split split -> {
                    if (la.isEmpty() && split.authorities().size() == 1) {
                        la = split.authorities().getFirst().area().code();
                    }
                }
                case PlaceAnswer.Unknown nowhere -> {}
                case PlaceAnswer.OutsideEngland elsewhere -> {}
            }
        }
        if (la.isEmpty()) {
            counts.merge("listed providers of no certain authority, kept out", 1L, Long::sum);
            return Optional.empty();
        }
        return Optional.of(new Where(la, constituency));
    }

    private static List<Object> provider(CsvRow row, String urn, Where where) {
        return List.of(
                urn,
                row.needed("Provider name"),
                row.text("Provider subtype").isEmpty() ? row.text("Provider type") : row.text("Provider subtype"),
                where.la(),
                where.constituency(),
                row.text("Places"),
                Postcode.find(row.text("Postcode")).map(Postcode::text).orElse(""));
    }

    private static void write(
            Map<String, List<Object>> providers, Map<String, Tally> withheld, Areas areas, PackWriter pack)
            throws IOException {
        pack.table(
                "providers",
                "providers.csv.gz",
                "One row for each active provider that Ofsted names.",
                List.of(
                        text("urn", "Ofsted's number."),
                        text("name", "Name of the nursery or club."),
                        text("kind", "Kind as Ofsted writes it."),
                        text("la_code", "Education authority of today."),
                        text("constituency_code", "Constituency of July 2024, where the postcode's sector settles it."),
                        whole("places", "Registered places."),
                        text("postcode", "Postcode.")),
                rows -> providers.values().forEach(provider -> rows.row(provider.toArray())));
        pack.table(
                "childminders",
                "childminders.csv",
                "Active providers whose names Ofsted withholds, by area: childminders, home childcarers and some others.",
                List.of(
                        text("area", "Authority as Ofsted names it."),
                        text("la_code", "The authority of today; empty where it was divided since or is not recorded."),
                        whole("providers", "How many."),
                        whole("places", "Their registered places.")),
                rows -> withheld.forEach((area, tally) -> rows.row(
                        area.isEmpty() ? "Not Recorded" : area,
                        areas.findByName(area)
                                .map(authority -> authority.code().code())
                                .orElse(""),
                        tally.providers,
                        tally.places)));
    }
}
