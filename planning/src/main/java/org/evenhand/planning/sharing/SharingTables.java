package org.evenhand.planning.sharing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.evenhand.engine.share.Coverage;
import org.evenhand.engine.share.Reason;
import org.evenhand.engine.share.Sharing;

/** The plan as tables. UTF-8, lines end with a line feed. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
public final class SharingTables {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private SharingTables() {}

    /** One row for each area and condition. */
    public static String levels(Sharing.Shared shared) {
        return table(csv -> {
            csv.writeRecord(
                    "area",
                    "condition",
                    "days_needed",
                    "coverage",
                    "coverage_if_nobody_lent",
                    "settled_as_level",
                    "proved_at_most");
            for (Coverage one : shared.coverages()) {
                csv.writeRecord(
                        safe(one.area()),
                        safe(one.condition()),
                        one.needed().toPlainString(),
                        one.coverage().toPlainString(),
                        "%.9f".formatted(one.alone()),
                        one.settledAs() == 0 ? "" : String.valueOf(one.settledAs()),
                        one.atMost().toPlainString());
            }
        });
    }

    /** One row for each transfer, days to tenths and exactly, with its reason. */
    public static String transfers(Sharing.Shared shared) {
        return table(csv -> {
            csv.writeRecord("from", "to", "profession", "days", "days_arriving", "days_exactly", "limit", "reason");
            for (Reason one : shared.reasons()) {
                csv.writeRecord(
                        safe(one.giver()),
                        safe(one.receiver()),
                        safe(one.profession()),
                        SharingWords.tenths(one.days()),
                        SharingWords.tenths(one.arriving()),
                        one.days().toPlainString(),
                        one.limit().name().toLowerCase(Locale.ROOT),
                        safe(SharingWords.of(one)));
            }
        });
    }

    private static String table(Consumer<CsvWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.accept(csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be written", impossible);
        }
        return text.toString();
    }

    private static String safe(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
