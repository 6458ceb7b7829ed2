package org.evenhand.packs.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.evenhand.packs.Packs;
import org.evenhand.packs.importing.MarkedCopy;
import org.evenhand.packs.importing.Spreadsheet;
import org.evenhand.packs.importing.SpreadsheetReader;
import org.evenhand.packs.importing.Unreadable;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.services.PlantedFaults.Planted;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is checked cell by cell. Every service in it is invented. */
class CheckingTest {

    private static final LaCode HARTLEPOOL = LaCode.of("805");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Packs PACKS = Packs.on(Packs.builtInShelf());
    private static final Checking CHECKING = Checking.from(PACKS, Places.from(PACKS));

    private static Spreadsheet read(String csv) throws Unreadable {
        return SpreadsheetReader.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Checked check(Spreadsheet table) {
        return CHECKING.check(table, ColumnMap.guess(table.header()), new Whose(HARTLEPOOL, Set.of()), TODAY);
    }

    private static Set<Planted> found(Checked checked) {
        return checked.faults().stream()
                .map(fault -> new Planted(fault.row(), fault.place(), fault.rule()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers as numbers, and what begins with = as a formula, as a person's workbook has them. */
    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Evenhand", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Services");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    put(sheet, row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (cell.startsWith("=")) {
            sheet.formula(row, column, cell.substring(1));
        } else if (cell.matches("[1-9]\\d{0,9}")) {
            sheet.value(row, column, Long.parseLong(cell));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void each_of_300_planted_faults_is_found_with_its_row_column_and_reason_and_nothing_else(long seed)
            throws IOException {
        InventedList list = InventedList.of(5_000, seed);
        Set<Planted> planted = PlantedFaults.in(list, 300, seed);

        Set<Planted> inCsv = found(check(read(list.csv())));
        Set<Planted> inWorkbook = found(check(SpreadsheetReader.read(workbook(list.rows()))));

        assertThat(planted).hasSize(300);
        assertThat(onlyInOne(planted, inCsv)).isEmpty();
        assertThat(onlyInOne(planted, inWorkbook)).isEmpty();
    }

    /** Said so, because two lists of 300 cannot be read side by side. */
    private static List<String> onlyInOne(Set<Planted> planted, Set<Planted> found) {
        return Stream.concat(
                        planted.stream().filter(one -> !found.contains(one)).map(one -> "not found: " + one),
                        found.stream().filter(one -> !planted.contains(one)).map(one -> "not planted: " + one))
                .toList();
    }

    /** A rule that can break nowhere would be a promise nobody keeps. Rules about rows and headers are shown below. */
    @Test
    void every_rule_about_cells_is_planted() {
        Set<Rule> planted = PlantedFaults.in(InventedList.of(1_000, 5), 300, 5).stream()
                .map(Planted::rule)
                .collect(Collectors.toSet());

        assertThat(planted)
                .containsAll(Set.of(Rule.values()).stream()
                        .filter(rule -> !Set.of(
                                        Rule.HEADER_EMPTY,
                                        Rule.HEADER_TWICE,
                                        Rule.COLUMN_MISSING,
                                        Rule.ROW_LONG,
                                        Rule.ROW_SHORT)
                                .contains(rule))
                        .toList());
    }

    @Test
    void a_sound_list_says_what_the_register_keeps() throws Unreadable {
        Checked checked = check(read("""
                Team,Role,Types of need,Min age,Max age,Delivery,Also serves,Can start,Open days,Opens,Closes,Address,Town,Post code,Errors
                Vision team (invented),Qualified Teacher of children with Vision Impairment,"Vision impairment, MSI",0,25,face to face,Darlington; 808,1 February 2027,Mon-Wed & Fri,9,16.30,1 Invented Street,Hartlepool,ts247ab,
                """));

        assertThat(checked.faults()).isEmpty();
        ListedService service = checked.services().getFirst();
        assertThat(service.said())
                .containsEntry(Column.PROFESSION, "QTVI")
                .containsEntry(Column.NEEDS, "MSI VI")
                .containsEntry(Column.MODE, "IN_PERSON")
                .containsEntry(Column.SHARED_WITH, "808 841")
                .containsEntry(Column.CAN_START, "2027-02-01")
                .containsEntry(Column.DAYS, "MO TU WE FR")
                .containsEntry(Column.OPENS, "09:00")
                .containsEntry(Column.CLOSES, "16:30")
                .doesNotContainKey(Column.EMAIL);
        assertThat(service.places().getFirst().said()).containsEntry(Column.POSTCODE, "TS24 7AB");
        assertThat(service.places().getFirst().spot().area()).contains(HARTLEPOOL);
    }

    @Test
    void rows_about_the_same_service_are_its_places() throws Unreadable {
        Checked checked = check(read("""
                Name,Profession,Youngest,Oldest,How,Address line 1,Town,Postcode
                Team,SLT,0,5,Both,1 Invented Street,Hartlepool,TS24 7AB
                Other,SLT,0,5,Both,,,
                team,SLT,0,5,Both,2 Invented Street,Hartlepool,TS24 7AD
                """));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.services())
                .extracting(service -> service.places().size())
                .containsExactly(2, 0);
    }

    @Test
    void whatever_a_person_reads_of_a_cell_means_the_same_when_it_is_given_back() throws Unreadable {
        Checked first = check(read(InventedList.of(60, 8).csv()));
        StringBuilder csv = new StringBuilder(String.join(
                ",",
                first.services().getFirst().said().keySet().stream()
                        .map(Column::header)
                        .toList()));
        for (ListedService service : first.services()) {
            csv.append("\n")
                    .append(service.said().entrySet().stream()
                            .map(entry -> "\"" + CHECKING.words(entry.getKey(), entry.getValue()) + "\"")
                            .collect(Collectors.joining(",")));
        }

        Checked again = check(read(csv.toString()));

        assertThat(again.faults()).isEmpty();
        assertThat(again.services())
                .extracting(ListedService::said)
                .containsExactlyElementsOf(
                        first.services().stream().map(ListedService::said).toList());
    }

    @Test
    void a_header_that_is_merged_doubled_or_missing_is_named() throws Unreadable {
        Checked checked = check(read("Name,,Profession,Name,Youngest,Oldest\nTeam,Extra,SLT,Team,0,5\n"));

        assertThat(checked.faults())
                .extracting(Fault::rule, Fault::letter)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Rule.COLUMN_MISSING, ""),
                        org.assertj.core.groups.Tuple.tuple(Rule.HEADER_EMPTY, "B"),
                        org.assertj.core.groups.Tuple.tuple(Rule.HEADER_TWICE, "D"));
        assertThat(checked.faults().getFirst().why()).contains("“How”");
    }

    @Test
    void a_row_that_is_too_long_or_too_short_is_one_fault() throws Unreadable {
        Checked checked = check(read(
                "Name,Profession,Youngest,Oldest,How\nTeam, first,SLT,0,5,Both\nTeam,SLT,0\n\nTeam,SLT,0,5,Both\n"));

        assertThat(found(checked))
                .containsExactlyInAnyOrder(new Planted(2, -1, Rule.ROW_LONG), new Planted(3, -1, Rule.ROW_SHORT));
    }

    @Test
    void what_was_meant_is_proposed() throws Unreadable {
        Checked checked = check(read("Name,Profession,Youngest,Oldest,How\nTeam,QVTI,0,5,Both\n"));

        assertThat(checked.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line())
                        .isEqualTo("Row 2, B: Profession “QVTI”: It is no profession we know. Did you mean “QTVI”?"
                                + " Use a code like SLT, or the title of the profession."));
    }

    @Test
    void a_title_that_was_shortened_is_known_by_its_words_before_one_that_is_spelt_alike() throws Unreadable {
        Checked checked = check(read("Name,Profession,Youngest,Oldest,How\nTeam,Speech therapist,0,5,Both\n"));

        assertThat(checked.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).contains("Did you mean “Speech and language therapist”?"));
    }

    @Test
    void the_file_comes_back_in_its_format_with_a_column_of_errors_and_no_formula() throws IOException {
        InventedList list = InventedList.of(40, 4);
        PlantedFaults.in(list, 15, 4);
        for (byte[] given : List.of(list.csv().getBytes(StandardCharsets.UTF_8), workbook(list.rows()))) {
            Spreadsheet table = SpreadsheetReader.read(given);
            Checked checked = check(table);

            byte[] bytes = MarkedCopy.of(table, checked.byRow());
            Spreadsheet marked = SpreadsheetReader.read(bytes);

            assertThat(marked.format()).isEqualTo(table.format());
            assertThat(marked.header())
                    .startsWith(table.header().toArray(String[]::new))
                    .endsWith("Errors");
            assertThat(marked.lines()).allSatisfy(line -> {
                String errors = line.at(marked.header().size() - 1).text();
                assertThat(errors).isEqualTo(checked.byRow().getOrDefault(line.row(), ""));
                assertThat(line.cells()).noneMatch(cell -> cell.kind() == Spreadsheet.Kind.FORMULA);
            });
            if (marked.format() == Spreadsheet.Format.CSV) {
                assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContainPattern("(?m)(^|,)\"?[=@]");
            }
        }
    }

    @Test
    void the_marked_file_can_be_repaired_and_given_as_it_is() throws Unreadable {
        Spreadsheet wrong = read("Name,Profession,Youngest,Oldest,How\nTeam,QVTI,0,5,Both\n");
        String marked = new String(MarkedCopy.of(wrong, check(wrong).byRow()), StandardCharsets.UTF_8);

        Checked repaired = check(read(marked.replace("Team,QVTI", "Team,QTVI")));
        Spreadsheet again = SpreadsheetReader.read(MarkedCopy.of(read(marked), Map.of()));

        assertThat(repaired.faults()).isEmpty();
        assertThat(again.header()).filteredOn("Errors"::equals).hasSize(1);
    }

    @Test
    void windows_letters_semicolons_and_tabs_are_read_and_said() throws Unreadable {
        String list = "Name;Profession;Youngest;Oldest;How\nCafé team;SLT;0;5;Both\n";

        Spreadsheet read = SpreadsheetReader.read(list.getBytes(Charset.forName("windows-1252")));

        assertThat(check(read).services().getFirst().said()).containsEntry(Column.NAME, "Café team");
        assertThat(read.notes())
                .hasSize(2)
                .anyMatch(note -> note.contains("Windows-1252"))
                .anyMatch(note -> note.contains("semicolons"));
    }

    @Test
    void a_title_above_the_names_of_the_columns_is_noticed_and_usual_other_names_are_known() throws Unreadable {
        String names = "Team name,Role,Min age,Max age,Delivery,Phone no.,Waiting time (wks)\n";
        String titled = "Our services (invented),,,,,,\n,,,,,,\n" + names;

        List<String> notes =
                SpreadsheetReader.read(titled.getBytes(StandardCharsets.UTF_8)).notes();
        Spreadsheet plain = SpreadsheetReader.read(names.getBytes(StandardCharsets.UTF_8));

        assertThat(notes).singleElement().asString().contains("Row 1 seems to be a title", "above row 3");
        assertThat(plain.notes()).isEmpty();
        assertThat(ColumnMap.guess(plain.header()).places())
                .containsOnlyKeys(
                        Column.NAME,
                        Column.PROFESSION,
                        Column.FROM_AGE,
                        Column.TO_AGE,
                        Column.MODE,
                        Column.PHONE,
                        Column.WAIT_WEEKS);
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "51,AZ", "52,BA", "701,ZZ"})
    void columns_are_called_as_spreadsheets_call_them(int place, String letter) {
        assertThat(Spreadsheet.letter(place)).isEqualTo(letter);
    }

    /** Kinds of file that try to be more than a list. */
    enum Hostile {
        EMPTY("empty"),
        ARCHIVE("no Excel workbook"),
        DOCTYPE("document type"),
        BOMB("MB"),
        MACRO("macros"),
        OLD_FORMAT(".xls"),
        UTF_16("UTF-16"),
        QUOTES("quotation marks"),
        CUT_OFF("damaged"),
        BINARY("control character");

        private final String said;

        Hostile(String said) {
            this.said = said;
        }

        byte[] bytes() throws IOException {
            return switch (this) {
                case EMPTY -> new byte[0];
                case ARCHIVE -> zip("notes.txt", "hello".getBytes(StandardCharsets.UTF_8), 1);
                case DOCTYPE ->
                    zip(
                            "xl/workbook.xml",
                            "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>"
                                    .getBytes(StandardCharsets.UTF_8),
                            1);
                case BOMB -> zip("xl/workbook.xml", new byte[1 << 20], 300);
                case MACRO -> zip("xl/vbaProject.bin", new byte[8], 1);
                case OLD_FORMAT -> new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
                case UTF_16 -> "\ufeffName".getBytes(StandardCharsets.UTF_16LE);
                case QUOTES -> ("Name,\"" + "x\n".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
                case CUT_OFF ->
                    java.util.Arrays.copyOf(workbook(InventedList.of(50, 1).rows()), 3_000);
                case BINARY -> new byte[] {'N', 'a', 'm', 'e', '\n', 0, 1, 2};
            };
        }

        private static byte[] zip(String name, byte[] content, int times) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
                archive.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < times; i++) {
                    archive.write(content);
                }
                archive.closeEntry();
            }
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void a_file_that_is_no_list_is_refused_in_words(Hostile file) throws IOException {
        byte[] bytes = file.bytes();

        assertThatThrownBy(() -> SpreadsheetReader.read(bytes))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(file.said);
    }
}
