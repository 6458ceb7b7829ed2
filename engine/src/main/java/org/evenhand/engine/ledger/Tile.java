package org.evenhand.engine.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile: up to 256 hashes that follow each other at one height of the tree, kept and served as one file. A tile of level L
 * holds hashes over 256^L leaves each. {@link #ENTRIES} addresses the entries themselves, 256 to a bundle.
 *
 * <p>Source: C2SP, tlog-tiles (c2sp.org/tlog-tiles), sections Merkle Tree, Partial Tiles and Log entries.
 *
 * @param level from 0 to 63, or {@link #ENTRIES}
 * @param index from 0, within the level
 * @param width how many hashes it holds: 256, or 1 to 255 at the right edge of the tree
 */
public record Tile(int level, long index, int width) {

    /** How many hashes a full tile has. */
    public static final int FULL = 256;

    /** Instead of a level: the entries, not hashes. */
    public static final int ENTRIES = -1;

    static final int HEIGHT = 8;

    private static final int HIGHEST = 63;
    private static final int DIGITS = 1_000;
    private static final Pattern ADDRESS =
            Pattern.compile("tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "There is no tile of level %d, index %d and width %d.".formatted(level, index, width));
        }
    }

    /**
     * Reads an address as it stands in a path.
     *
     * @param path such as {@code tile/0/x001/x234/067} or {@code tile/entries/000.p/7}; empty where it is none, or spelt otherwise
     */
    public static Optional<Tile> find(String path) {
        Matcher parts = ADDRESS.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String level = parts.group(1);
        long index = 0;
        for (String digits : parts.group(2).replace("x", "").split("/", -1)) {
            index = index * DIGITS + Integer.parseInt(digits);
        }
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        int height = level.equals("entries") ? ENTRIES : Integer.parseInt(level);
        if (height > HIGHEST || width > FULL || (parts.group(3) != null && width == FULL)) {
            return Optional.empty();
        }
        // Only one spelling: a leading "x000/" would be a second address of the same tile.
        return Optional.of(new Tile(height, index, width))
                .filter(tile -> tile.path().equals(path));
    }

    /** Every tile of a tree of this size, from the leaves up, without the bundles of entries. */
    public static List<Tile> list(long size) {
        List<Tile> tiles = new ArrayList<>();
        int level = 0;
        for (long hashes = size; hashes > 0; hashes >>>= HEIGHT) {
            for (long index = 0; index * FULL < hashes; index++) {
                tiles.add(new Tile(level, index, (int) Math.min(FULL, hashes - index * FULL)));
            }
            level++;
        }
        return List.copyOf(tiles);
    }

    /** The tile as it stands in a tree of this size; empty where the tree does not reach so far. */
    public static Optional<Tile> in(long size, int level, long index) {
        long hashes = size >>> (HEIGHT * Math.max(level, 0));
        long width = Math.min(FULL, hashes - index * FULL);
        return width < 1 ? Optional.empty() : Optional.of(new Tile(level, index, (int) width));
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Its address, below the prefix of the log. */
    public String path() {
        StringBuilder number = new StringBuilder("%03d".formatted(index % DIGITS));
        for (long rest = index / DIGITS; rest > 0; rest /= DIGITS) {
            number.insert(0, "x%03d/".formatted(rest % DIGITS));
        }
        return "tile/%s/%s%s".formatted(level == ENTRIES ? "entries" : level, number, isFull() ? "" : ".p/" + width);
    }
}
