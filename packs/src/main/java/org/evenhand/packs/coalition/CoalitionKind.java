package org.evenhand.packs.coalition;

import static org.evenhand.packs.DataPackage.Field.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

/**
 * Facts about the coalition that were typed from public pages, each with the page it was read on: asks, questions, letters, events, members
 * and the groups of parliamentarians that concern it. They are kept as they stand; a row without a source is refused.
 */
public final class CoalitionKind implements ImportKind {

    private static final Pattern DAY = Pattern.compile("(20\\d\\d)(?:-([01]\\d))?(?:-([0-3]\\d))?");

    /** The coalition's own papers, by the number that the lists give them. */
    private static final Map<String, String> PAPERS = Map.of(
            "seed document 000",
                    "SEND in The Specialists coalition, statement on its second anniversary, November 2024",
            "seed document 001", "SEND in The Specialists coalition, statement on its first anniversary, November 2023",
            "seed document 002",
                    "SEND in The Specialists coalition, response to the consultation “SEND reform: putting children and young people first”, May 2026",
            "seed document 003",
                    "SEND in The Specialists coalition, “Update and next steps”, slides of 23 February 2023",
            "seed document 004", "Written question 8602, answered 15 January 2024");

    private final String name;
    private final String summary;
    private final String key;
    private final String dated;
    private final List<String> columns;

    private CoalitionKind(String name, String summary, String key, String dated, String... columns) {
        this.name = name;
        this.summary = summary;
        this.key = key;
        this.dated = dated;
        this.columns = List.of(columns);
    }

    public static CoalitionKind ofAsks() {
        return new CoalitionKind(
                "coalition-asks",
                "Asks of the SEND in The Specialists coalition",
                "ask_id",
                "made_on",
                "ask_id",
                "theme",
                "kind",
                "text",
                "product_part",
                "status",
                "made_on",
                "source_url");
    }

    public static CoalitionKind ofQuestions() {
        return new CoalitionKind(
                "coalition-questions",
                "Written questions that concern the coalition, read on public pages",
                "question_id",
                "answered_date",
                "question_id",
                "uin",
                "house",
                "asked_date",
                "answered_date",
                "asking_member",
                "answering_body",
                "answering_member",
                "heading",
                "question_summary",
                "answer_summary",
                "figures",
                "source_url",
                "verification");
    }

    public static CoalitionKind ofLetters() {
        return new CoalitionKind(
                "coalition-letters",
                "Letters and statements of the coalition, and the replies",
                "letter_id",
                "date",
                "letter_id",
                "date",
                "from_body",
                "signatories_text",
                "addressees",
                "subject",
                "status",
                "response_date",
                "response_by",
                "source_url",
                "notes");
    }

    public static CoalitionKind ofEvents() {
        return new CoalitionKind(
                "coalition-events",
                "What happened around the coalition, by date",
                "event_id",
                "date",
                "event_id",
                "date",
                "precision",
                "event_type",
                "title",
                "description",
                "source_url",
                "verification");
    }

    public static CoalitionKind ofMembers() {
        return new CoalitionKind(
                "coalition-members",
                "Organisations known to belong to the coalition, with the evidence",
                "member_id",
                "evidence_date",
                "member_id",
                "organisation",
                "short_or_former_name",
                "org_type",
                "status",
                "evidence_date",
                "evidence",
                "source_url");
    }

    public static CoalitionKind ofGroups() {
        return new CoalitionKind(
                "coalition-groups",
                "All-party parliamentary groups that concern the coalition, also those that left the register",
                "slug",
                "last_register",
                "slug",
                "title",
                "last_register",
                "in_latest_register_2026_06_29",
                "signed_8_dec_2022_letter_as",
                "secretariat",
                "most_recent_agm",
                "reporting_deadline",
                "source_url");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public String pack() {
        return name;
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Evenhand, typed from the public page named in each row",
                summary,
                Licence.APACHE,
                "column source_url of each row",
                "");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Optional<CsvFile> opened = file.csv(problems, Layout.of(summary, columns.toArray(String[]::new)));
        if (opened.isEmpty()) {
            return Reading.none();
        }
        Map<String, List<String>> facts = new TreeMap<>();
        LocalDate newest = LocalDate.EPOCH;
        try (CsvFile csv = opened.get()) {
            for (CsvRow row : csv) {
                row.needed("source_url");
                if (facts.put(
                                row.needed(key),
                                columns.stream()
                                        .map(column -> cell(row, column))
                                        .toList())
                        != null) {
                    row.problem(key, "The key stands in the file twice.", "Give each row a key of its own.");
                }
                LocalDate day = firstDay(row.text(dated));
                newest = day.isAfter(newest) ? day : newest;
            }
        }
        if (facts.isEmpty() && !problems.any()) {
            problems.add("It holds no row.", "Fill it in, or leave it out.");
        }
        pack.table(
                "facts",
                "facts.csv",
                summary + ".",
                columns.stream()
                        .map(column ->
                                text(column, "As typed from the source of the row: " + column.replace('_', ' ') + "."))
                        .toList(),
                rows -> facts.values().forEach(fact -> rows.row(fact.toArray())));
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("rows", (long) facts.size());
        return new Reading(
                summary,
                "Typed from public pages, each named in its row.",
                newest,
                Optional.empty(),
                counts,
                List.of());
    }

    private static String cell(CsvRow row, String column) {
        String text = row.text(column);
        if (!column.equals("source_url")) {
            return text;
        }
        return PAPERS.entrySet().stream()
                .filter(paper -> text.startsWith(paper.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(text);
    }

    /** "2026-05" is from its first day on; the epoch where there is no date. */
    private static LocalDate firstDay(String text) {
        var date = DAY.matcher(text);
        return date.matches()
                ? LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        date.group(2) == null ? 1 : Integer.parseInt(date.group(2)),
                        date.group(3) == null ? 1 : Integer.parseInt(date.group(3)))
                : LocalDate.EPOCH;
    }
}
