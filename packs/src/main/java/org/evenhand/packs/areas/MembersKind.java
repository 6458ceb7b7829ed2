package org.evenhand.packs.areas;

import static org.evenhand.packs.DataPackage.Field.text;
import static org.evenhand.packs.DataPackage.Field.whole;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.CsvFile;
import org.evenhand.packs.importing.CsvRow;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Layout;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;

/** Members of the House of Commons by constituency, from the Department's look-up, with the address Parliament publishes for each. */
public final class MembersKind implements ImportKind {

    private static final Layout LAYOUT = Layout.of(
                    "DfE, look-up of Members", "pcon_name", "pcon_code", "member_id", "display_as", "party_text")
            .wanting("member_email");

    @Override
    public String name() {
        return "members";
    }

    @Override
    public String summary() {
        return "Members of the House of Commons by constituency";
    }

    @Override
    public String pack() {
        return "members";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Department for Education, from UK Parliament",
                "Look-up of Members of Parliament by constituency",
                Licence.OPEN_PARLIAMENT,
                "https://members.parliament.uk",
                "Contains Parliamentary information licensed under the Open Parliament Licence v3.0.");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Map<String, List<Object>> members = new TreeMap<>();
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        long vacant = 0;
        try (CsvFile csv = opened.get()) {
            for (CsvRow row : csv) {
                String code = row.needed("pcon_code");
                if (row.text("member_id").isEmpty()) {
                    vacant++;
                    continue;
                }
                if (!code.matches("[ENSW]\\d{8}")) {
                    row.problem(
                            "pcon_code", "A constituency’s code has a letter and eight digits.", "Correct the cell.");
                }
                OptionalInt id = row.count("member_id");
                if (id.isEmpty()) {
                    continue;
                }
                List<Object> member = List.of(
                        code,
                        row.needed("pcon_name"),
                        id.getAsInt(),
                        row.needed("display_as"),
                        row.needed("party_text"),
                        row.text("member_email"));
                if (members.put(code, member) != null) {
                    row.problem("pcon_code", "The constituency stands in the file twice.", "Remove one of its rows.");
                }
            }
        }
        if (members.isEmpty() && !problems.any()) {
            problems.add("It names no Member.", "Download it again, completely.");
        }
        pack.table(
                "members",
                "members.csv",
                "One row for each constituency that has a Member.",
                List.of(
                        text("constituency_code", "Constituency of July 2024, of the whole United Kingdom."),
                        text("constituency", "Its name."),
                        whole("member_id", "Parliament's number of the Member."),
                        text("name", "As Parliament displays it."),
                        text("party", "Party in words."),
                        text("email", "Address that Parliament publishes for letters from constituents, or empty.")),
                rows -> members.values().forEach(member -> rows.row(member.toArray())));
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("members", (long) members.size());
        counts.put("vacant constituencies", vacant);
        return new Reading(
                "Members of the House of Commons",
                "Name, party and number of the Member for each constituency.",
                monthIn(file.name()).orElse(LocalDate.EPOCH),
                monthIn(file.name()),
                counts,
                List.of());
    }

    /** "dfe_mp_lookup_2026-06.csv" is of 1 June 2026. */
    private static Optional<LocalDate> monthIn(String name) {
        var month =
                java.util.regex.Pattern.compile("(20\\d\\d)-([01]\\d)(?!\\d)").matcher(name);
        return month.find()
                ? Optional.of(LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1))
                : Optional.empty();
    }
}
