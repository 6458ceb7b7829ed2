package org.evenhand.app.register.openreferral;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param perPage how many a page holds, at least 1
 * @param total of all pages
 */
public record Slice<T>(List<T> items, int number, int perPage, int total) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Of a list that is held whole. */
    public static <T> Slice<T> of(List<T> all, int number, int perPage) {
        int from = (int) Math.min(all.size(), (number - 1L) * perPage);
        return new Slice<>(all.subList(from, Math.min(all.size(), from + perPage)), number, perPage, all.size());
    }

    /** None where there is nothing. */
    public int pages() {
        return Math.ceilDiv(total, perPage);
    }
}
