package org.evenhand.packs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.DataPackage.Resource;
import org.evenhand.vocabulary.DataVersion;

/** A table of a pack. It may be gone through more than once. */
public final class Table implements Iterable<Row> {

    private final DataVersion pack;
    private final Resource resource;
    private final byte[] csv;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Table(DataVersion pack, Resource resource, byte[] csv) {
        this.pack = pack;
        this.resource = resource;
        this.csv = csv;
        for (Field field : resource.fields()) {
            places.put(field.name(), places.size());
        }
    }

    public String name() {
        return resource.name();
    }

    public List<Field> fields() {
        return resource.fields();
    }

    /** Rows without the header, as the pack states it. */
    public long rows() {
        return resource.rows();
    }

    public Stream<Row> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<Row> iterator() {
        Iterator<CsvRecord> records = CsvReader.builder()
                .ofCsvRecord(new ByteArrayInputStream(csv), StandardCharsets.UTF_8)
                .iterator();
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        List<String> expected = List.copyOf(places.keySet());
        if (!header.equals(expected)) {
            throw new BrokenPack("%s, table %s: the columns are %s, but datapackage.json says %s."
                    .formatted(pack, name(), header, expected));
        }
        return new Iterator<>() {
            private int number = 1;

            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                if (!records.hasNext()) {
                    throw new NoSuchElementException("%s, table %s has no further row.".formatted(pack, name()));
                }
                number++;
                return new Row(Table.this, number, records.next());
            }
        };
    }

    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new BrokenPack(
                    "%s, table %s has no column “%s”. It has: %s.".formatted(pack, name(), column, places.keySet()));
        }
        return place;
    }

    BrokenPack fault(int row, String column, String value, String rule) {
        return new BrokenPack("%s, table %s, row %d, column %s: “%s” %s. Import the pack again."
                .formatted(pack, name(), row, column, value, rule));
    }
}
