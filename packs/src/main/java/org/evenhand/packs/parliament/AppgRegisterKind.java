package org.evenhand.packs.parliament;

import static org.evenhand.packs.DataPackage.Field.date;
import static org.evenhand.packs.DataPackage.Field.text;
import static org.evenhand.packs.DataPackage.Field.whole;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.areas.Companion;
import org.evenhand.packs.importing.CsvFile;
import org.evenhand.packs.importing.CsvRow;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Layout;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;

/**
 * The register of all-party parliamentary groups with their officers. Beside the register stands the list of members, whose name begins with
 * {@code appg_members}. Members who hold no office are not kept: those lists come from groups' own pages and are incomplete.
 */
public final class AppgRegisterKind implements ImportKind {

    static final String PACK = "appg-register";

    private static final Layout LAYOUT = Layout.of(
                    "Register of all-party parliamentary groups",
                    "slug",
                    "title",
                    "category",
                    "parliament",
                    "source_url")
            .wanting("purpose", "secretariat", "date_of_most_recent_agm", "next_reporting_deadline");

    @Override
    public String name() {
        return PACK;
    }

    @Override
    public String summary() {
        return "Register of all-party parliamentary groups, with the list of members beside it";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "UK Parliament, compiled by mySociety",
                "Register of all-party parliamentary groups",
                Licence.OPEN_PARLIAMENT,
                "https://publications.parliament.uk/pa/cm/cmallparty/register/contents.htm",
                "Contains Parliamentary information licensed under the Open Parliament Licence v3.0; compilation by mySociety, CC BY 4.0.");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        Map<String, List<Object>> groups = new TreeMap<>();
        try (CsvFile csv = opened.get()) {
            for (CsvRow row : csv) {
                String slug = row.needed("slug");
                if (groups.put(slug, group(row, slug)) != null) {
                    row.problem("slug", "The group stands in the register twice.", "Remove one of its rows.");
                }
            }
        }
        if (groups.isEmpty() && !problems.any()) {
            problems.add("It names no group.", "Download it again, completely.");
        }
        Companion members = Companion.needed(file.path(), "appg_members");
        List<List<Object>> officers = officers(members, groups.keySet(), problems);
        pack.table(
                "groups",
                "groups.csv.gz",
                "One row for each group that is or was on the register; the address names the latest register it stands on.",
                List.of(
                        text("slug", "Key in addresses of the register."),
                        text("title", "Its name."),
                        text("category", "Subject Group or Country Group."),
                        text("purpose", "As the group states it."),
                        text("secretariat", "Who runs it, as the register says, or empty."),
                        date("agm", "Day of the latest annual general meeting, where the register says so."),
                        date("reporting_deadline", "Day by which its next return is due, where the register says so."),
                        text("source", "Address of its page.")),
                rows -> groups.values().forEach(group -> rows.row(group.toArray())));
        pack.table(
                "officers",
                "officers.csv.gz",
                "One row for each officer of each group.",
                List.of(
                        text("slug", "The group."),
                        text("role", "Office."),
                        text("name", "As published."),
                        whole("member_id", "Parliament's number of the member, or empty.")),
                rows -> officers.forEach(officer -> rows.row(officer.toArray())));
        Optional<LocalDate> day = file.day();
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("groups", (long) groups.size());
        counts.put("officers", (long) officers.size());
        return new Reading(
                        "Register of all-party parliamentary groups"
                                + day.map(on -> ", " + on).orElse(""),
                        "Groups on the register with their officers, latest meeting and next return.",
                        day.orElse(LocalDate.EPOCH),
                        day,
                        counts,
                        List.of(members.note()))
                .withAlsoRead(List.of(members.source(
                        publication(),
                        publication().publisher(),
                        "Officers and members of all-party parliamentary groups",
                        day.orElse(LocalDate.EPOCH))));
    }

    private static List<Object> group(CsvRow row, String slug) {
        return List.of(
                slug,
                row.needed("title"),
                row.text("category"),
                row.text("purpose"),
                row.text("secretariat"),
                day(row, "date_of_most_recent_agm"),
                day(row, "next_reporting_deadline"),
                row.needed("source_url"));
    }

    /** As it stands, where it is a day; "" where there is none. */
    private static String day(CsvRow row, String column) {
        String text = row.text(column);
        try {
            return text.isEmpty() ? "" : LocalDate.parse(text).toString();
        } catch (DateTimeParseException wrong) {
            row.problem(column, "A day like 2025-12-11 was expected.", "Correct the cell.");
            return "";
        }
    }

    private static List<List<Object>> officers(Companion members, Set<String> groups, Problems problems)
            throws IOException {
        List<List<Object>> officers = new ArrayList<>();
        Set<String> unknown = new HashSet<>();
        for (Map<String, String> row :
                members.rowsWith("name", "officer_role", "mnis_id", "appg", "is_officer", "removed")) {
            String group = row.getOrDefault("appg", "");
            if (!groups.contains(group) && unknown.add(group)) {
                problems.add(
                        "%s names the group “%s”, which is not on the register.".formatted(members.name(), group),
                        "Import a register and a list of members of the same day.");
            }
            if (row.getOrDefault("is_officer", "").equals("true")
                    && row.getOrDefault("removed", "").isEmpty()) {
                officers.add(List.of(
                        group,
                        row.getOrDefault("officer_role", ""),
                        row.getOrDefault("name", ""),
                        row.getOrDefault("mnis_id", "").replaceAll("\\.0$", "")));
            }
        }
        officers.sort(
                Comparator.comparing((List<Object> officer) -> officer.get(0).toString())
                        .thenComparing(officer -> officer.get(1).toString())
                        .thenComparing(officer -> officer.get(2).toString()));
        return officers;
    }
}
