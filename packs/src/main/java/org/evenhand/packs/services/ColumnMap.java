package org.evenhand.packs.services;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.packs.importing.MarkedCopy;

/**
 * Where in a file each column stands.
 *
 * @param places counted from 0
 */
public record ColumnMap(Map<Column, Integer> places) {

    public ColumnMap {
        places = Collections.unmodifiableMap(places.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(places));
    }

    /** By the names in row 1; the first of two that mean the same. */
    public static ColumnMap guess(List<String> header) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            Column.named(header.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return new ColumnMap(places);
    }

    /** As {@link #written} wrote it; what is no longer known, or lies beyond the file, is left out. */
    public static ColumnMap read(String written, int columns) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (String pair : written.split(" ")) {
            int at = pair.indexOf('=');
            if (at > 0 && pair.substring(at + 1).matches("\\d{1,3}")) {
                int place = Integer.parseInt(pair.substring(at + 1));
                Arrays.stream(Column.values())
                        .filter(column -> column.name().equals(pair.substring(0, at)) && place < columns)
                        .forEach(column -> places.put(column, place));
            }
        }
        return new ColumnMap(places);
    }

    /** "NAME=0 PROFESSION=3". */
    public String written() {
        return places.entrySet().stream()
                .map(entry -> entry.getKey().name() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    public boolean has(Column column) {
        return places.containsKey(column);
    }

    public Optional<Integer> find(Column column) {
        return Optional.ofNullable(places.get(column));
    }

    /** Those that must be there and are not. Hours are said whole or not at all. */
    public List<Column> missing() {
        boolean withPlace = Arrays.stream(Column.values()).anyMatch(column -> column.isOfPlace() && has(column));
        boolean withHours = Arrays.stream(Column.values()).anyMatch(column -> column.isOfHours() && has(column));
        return Arrays.stream(Column.values())
                .filter(column -> !has(column))
                .filter(column -> switch (column.use()) {
                    case NEEDED -> true;
                    case WITH_PLACE -> withPlace;
                    case OPTIONAL -> withHours && column.isOfHours() && column != Column.HOURS_NOTES;
                })
                .toList();
    }

    /** Two that are taken from the same place of the file. */
    public List<Column> doubled() {
        Map<Integer, Column> seen = new TreeMap<>();
        return places.entrySet().stream()
                .filter(entry -> seen.putIfAbsent(entry.getValue(), entry.getKey()) != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same for all files with these names of columns in this order, in any case, given back with a column of errors or not. */
    public static String signature(List<String> header) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            boolean marked =
                    !header.isEmpty() && Column.key(header.getLast()).startsWith(Column.key(MarkedCopy.ERRORS));
            header.subList(0, header.size() - (marked ? 1 : 0))
                    .forEach(name -> digest.update((Column.key(name) + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256.", absent);
        }
    }
}
