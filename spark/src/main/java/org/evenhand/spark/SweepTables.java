package org.evenhand.spark;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of a sweep as comma-separated values, by the number of the scenario whoever ran it and whenever it was done. */
final class SweepTables {

    private SweepTables() {}

    /** Every file by its name. */
    static Map<String, String> files(Sweep sweep, List<Ran> unordered) {
        List<Ran> results = new ArrayList<>(unordered);
        results.sort(java.util.Comparator.comparingInt(Ran::number));
        for (int i = 0; i < sweep.scenarios().size(); i++) {
            if (i >= results.size()
                    || results.get(i).number() != i + 1
                    || results.size() > sweep.scenarios().size()) {
                throw new IllegalStateException("Of scenario %d there is not exactly one result.".formatted(i + 1));
            }
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("scenarios.csv", scenarios(sweep, results));
        StringBuilder headlines = new StringBuilder("scenario," + Ran.HEADLINES + "\n");
        StringBuilder totals = new StringBuilder("scenario," + Ran.TOTALS + "\n");
        for (Ran ran : results) {
            numbered(headlines, ran.number(), ran.headlines());
            numbered(totals, ran.number(), ran.totals());
        }
        files.put("headlines.csv", headlines.toString());
        files.put("totals.csv", totals.toString());
        return files;
    }

    private static String scenarios(Sweep sweep, List<Ran> results) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(text)) {
            List<String> header = new ArrayList<>(List.of("scenario", "name"));
            header.addAll(sweep.varied());
            header.add("refused_because");
            csv.writeRecord(header);
            for (SweptScenario scenario : sweep.scenarios()) {
                List<String> cells =
                        new ArrayList<>(List.of(String.valueOf(scenario.number()), plain(scenario.name())));
                scenario.values().forEach(value -> cells.add(plain(value)));
                cells.add(plain(results.get(scenario.number() - 1).refusal()));
                csv.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Never begins a formula, nor breaks a line. */
    private static String plain(String value) {
        String line = value.replaceAll("[\\r\\n]+", " ");
        return line.isEmpty() || "=+-@\t".indexOf(line.charAt(0)) < 0 || line.matches("-?[0-9.eE-]+")
                ? line
                : "'" + line;
    }

    private static void numbered(StringBuilder table, int number, String lines) {
        lines.lines()
                .forEach(line -> table.append(number).append(',').append(line).append('\n'));
    }
}
