package org.evenhand.packs.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * NHS England's own workbook of one month. The sheet “Table 4” counts all who wait, “Table 4a” to “4h” those of one band of weeks (up to 4g until
 * the last band was split in two). On each, the kind of organisation, its code (since October 2023) and its name stand to the left of a column for each
 * service; “(A)” begins a service for adults, “(CYP)” one for children and young people. A blank means that nobody reported, an asterisk that
 * the count is held back. Written to the layout as others who read it describe it; no workbook of the publisher was at hand.
 */
final class WaitsWorkbook {

    private static final String CHILDREN = "(CYP)";
    private static final String TOTAL = "Table 4";
    private static final String LAST_OF_NINE = "Table 4h";
    private static final List<WaitBand> BANDS = List.of(
            WaitBand.UP_TO_1,
            WaitBand.UP_TO_2,
            WaitBand.UP_TO_4,
            WaitBand.UP_TO_12,
            WaitBand.UP_TO_18,
            WaitBand.UP_TO_52);
    private static final Pattern IN_NAME =
            Pattern.compile("(20\\d\\d)-\\d\\d-(%s)".formatted(months()), Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_CONTENTS =
            Pattern.compile("\\b(%s) (20\\d\\d)\\b".formatted(months()), Pattern.CASE_INSENSITIVE);
    private static final int ROWS_BEFORE_HEADER = 20;
    private static final String WHOLE_FILE = "Download the workbook again, and import it as it is.";

    private final YearMonth month;
    private final Problems problems;
    private final NhsWaiting waiting;

    private WaitsWorkbook(YearMonth month, Problems problems, NhsWaiting waiting) {
        this.month = month;
        this.problems = problems;
        this.waiting = waiting;
    }

    private static String months() {
        return String.join(
                "|",
                Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
                        .toList());
    }

    /** @return the month it is of; empty, with a problem, where that cannot be told */
    static Optional<YearMonth> read(Incoming file, Problems problems, NhsWaiting waiting) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile())) {
            Map<String, WaitBand> sheets = sheets(workbook, problems);
            Optional<YearMonth> month = monthIn(file.name()).or(() -> monthOn(workbook));
            if (month.isEmpty()) {
                problems.add(
                        "Neither the name of the file nor its sheet “Contents” says of which month it is.",
                        "Give it the publisher’s name, like Community-health-services-waiting-lists-2025-26-October.xlsx.");
            }
            if (problems.any()) {
                return Optional.empty();
            }
            WaitsWorkbook reading = new WaitsWorkbook(month.orElseThrow(), problems, waiting);
            for (Map.Entry<String, WaitBand> entry : sheets.entrySet()) {
                reading.sheet(workbook.findSheet(entry.getKey()).orElseThrow(), entry.getValue());
            }
            return month;
        } catch (ExcelReaderException | UncheckedIOException fault) {
            throw new Unreadable("The workbook is damaged or cut off.", "Download it again, completely.");
        }
    }

    /** The sheets to be read and the band of each. */
    private static Map<String, WaitBand> sheets(ReadableWorkbook workbook, Problems problems) {
        Map<String, WaitBand> sheets = new LinkedHashMap<>();
        sheets.put(TOTAL, WaitBand.TOTAL);
        for (int i = 0; i < BANDS.size(); i++) {
            sheets.put(TOTAL + (char) ('a' + i), BANDS.get(i));
        }
        boolean split = workbook.findSheet(LAST_OF_NINE).isPresent();
        sheets.put("Table 4g", split ? WaitBand.UP_TO_104 : WaitBand.OVER_52);
        if (split) {
            sheets.put(LAST_OF_NINE, WaitBand.OVER_104);
        }
        List<String> missing = sheets.keySet().stream()
                .filter(name -> workbook.findSheet(name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    "The workbook has no sheet %s.".formatted(String.join(", ", missing)),
                    "Import the monthly workbook “Community health services waiting lists” as NHS England publishes it, or its"
                            + " figures as CSV, one a row (docs/methods/imports.md).");
        }
        return sheets;
    }

    /** A file of 2024-25 is of April to December 2024 or of January to March 2025. */
    private static Optional<YearMonth> monthIn(String name) {
        Matcher found = IN_NAME.matcher(name);
        if (!found.find()) {
            return Optional.empty();
        }
        Month month = Month.valueOf(found.group(2).toUpperCase(Locale.ROOT));
        int year = Integer.parseInt(found.group(1));
        return Optional.of(YearMonth.of(month.compareTo(Month.APRIL) < 0 ? year + 1 : year, month));
    }

    private static Optional<YearMonth> monthOn(ReadableWorkbook workbook) {
        return workbook.findSheet("Contents").map(WaitsWorkbook::rows).orElse(List.of()).stream()
                .flatMap(Row::stream)
                .map(WaitsWorkbook::text)
                .map(IN_CONTENTS::matcher)
                .filter(Matcher::find)
                .map(found -> YearMonth.of(
                        Integer.parseInt(found.group(2)),
                        Month.valueOf(found.group(1).toUpperCase(Locale.ROOT))))
                .findFirst();
    }

    private static List<Row> rows(Sheet sheet) {
        try {
            return sheet.read();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @param children the columns of services for children and young people, with the name of each */
    private record Header(int row, int type, int code, int name, Map<Integer, String> children) {}

    private void sheet(Sheet sheet, WaitBand band) {
        List<Row> rows = rows(sheet);
        Optional<Header> header = rows.stream()
                .limit(ROWS_BEFORE_HEADER)
                .flatMap(row -> header(row).stream())
                .findFirst();
        if (header.isEmpty()) {
            problems.add(
                    "The sheet %s has no row of services of which some begin with (CYP).".formatted(sheet.getName()),
                    WHOLE_FILE);
            return;
        }
        String level = "";
        for (Row row : rows) {
            if (row.getRowNum() > header.get().row()) {
                level = NhsWaitsImport.LEVELS.getOrDefault(
                        text(row, header.get().type()), level);
                take(sheet.getName(), row, header.get(), level, band);
            }
        }
    }

    /** The organisation stands to the left of all services; its code only where there are three columns for it. */
    private static Optional<Header> header(Row row) {
        Map<Integer, String> children = new LinkedHashMap<>();
        List<Integer> services = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = text(row, i);
            if (text.startsWith(CHILDREN)) {
                children.put(i, service(text));
            }
            if (text.startsWith("(")) {
                services.add(i);
            }
        }
        if (children.isEmpty() || services.getFirst() < 2) {
            return Optional.empty();
        }
        int name = services.getFirst() - 1;
        return Optional.of(new Header(row.getRowNum(), 0, name == 1 ? -1 : 1, name, children));
    }

    /** Months differ in capitals: “Therapy interventions: occupational therapy” begins with a capital after the colon, too. */
    private static String service(String column) {
        String plain =
                column.substring(CHILDREN.length()).replaceAll("\\s+", " ").strip();
        int colon = plain.indexOf(": ");
        return colon < 0
                ? capital(plain)
                : capital(plain.substring(0, colon)) + ": " + capital(plain.substring(colon + 2));
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private void take(String sheet, Row row, Header header, String level, WaitBand band) {
        String name = text(row, header.name());
        if (name.isEmpty()) {
            return;
        }
        header.children().forEach((column, service) -> {
            String text = text(row, column);
            if (text.isEmpty() || text.equals("-")) {
                return;
            }
            OptionalInt count = count(row, column);
            String where = "%s, %s".formatted(sheet, service);
            if (count.isEmpty() && !text.equals("*")) {
                problems.add(row.getRowNum(), where, text, "A whole number was expected.", WHOLE_FILE);
                return;
            }
            String fault = level.isEmpty()
                    ? "The kind of organisation is not known."
                    : waiting.take(new NhsWaiting.Figure(
                            month,
                            level,
                            header.code() < 0 ? "" : code(text(row, header.code())),
                            level.equals("england") ? "England" : name,
                            service,
                            band,
                            count,
                            row.getRowNum()));
            if (!fault.isEmpty()) {
                problems.add(row.getRowNum(), where, text, fault, WHOLE_FILE);
            }
        });
    }

    /** A dash stands where there is no code. */
    private static String code(String text) {
        return text.matches("[A-Z0-9]{2,6}") ? text : "";
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(WaitsWorkbook::text).orElse("");
    }

    private static String text(Cell cell) {
        String text = cell.getText();
        return text == null ? "" : text.strip();
    }

    private static OptionalInt count(Row row, int column) {
        Optional<BigDecimal> number = row.getOptionalCell(column)
                .filter(cell -> cell.getType() == CellType.NUMBER)
                .map(Cell::asNumber);
        String text = text(row, column).replace(",", "");
        if (number.isEmpty() && text.matches("\\d{1,9}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        return number.filter(value -> value.signum() >= 0
                        && value.stripTrailingZeros().scale() <= 0
                        && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(value -> OptionalInt.of(value.intValue()))
                .orElse(OptionalInt.empty());
    }
}
