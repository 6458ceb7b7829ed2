package org.evenhand.engine.travel;

import java.util.Arrays;

/** Cells by how far they are, the nearest first: a binary heap of whole numbers, which makes no object for a cell. */
final class CellQueue {

    /** A cell takes the last twenty bits of a number, its distance in decimetres the others. */
    static final int MOST_CELLS = 1 << 20;

    private static final int CELL_BITS = 20;
    private static final double DECIMETRES = 10;

    private long[] heap = new long[1 << 10];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(double metres, int cell) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        long key = (long) (metres * DECIMETRES) << CELL_BITS | cell;
        int at = size++;
        while (at > 0 && heap[(at - 1) / 2] > key) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = key;
    }

    int removeNearest() {
        long nearest = heap[0];
        long last = heap[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return (int) (nearest & (MOST_CELLS - 1));
    }
}
