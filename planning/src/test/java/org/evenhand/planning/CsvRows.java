package org.evenhand.planning;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a publisher's file, by the names of its columns. */
final class CsvRows {

    private CsvRows() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    /** What must be there. */
    static <K, V> V of(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new AssertionError("There is no " + key + " among " + map.keySet());
        }
        return value;
    }

    static Optional<Double> number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }
}
