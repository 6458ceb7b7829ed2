package org.evenhand.engine.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 entries of a log as one file: each with its length in front, 16 bits, big-endian.
 *
 * <p>Source: C2SP, tlog-tiles, section Log entries.
 */
public final class EntryBundle {

    private static final int LONGEST = 0xFFFF;

    private EntryBundle() {}

    /** @throws IllegalArgumentException if an entry is longer than 65,535 bytes */
    public static byte[] of(List<byte[]> entries) {
        int length = 0;
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException(
                        "An entry of a log has at most %d bytes, not %d.".formatted(LONGEST, entry.length));
            }
            length += Short.BYTES + entry.length;
        }
        ByteBuffer bundle = ByteBuffer.allocate(length);
        entries.forEach(entry -> bundle.putShort((short) entry.length).put(entry));
        return bundle.array();
    }

    /** @throws IllegalArgumentException if the last entry is cut short */
    public static List<byte[]> read(byte[] bundle) {
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        try {
            while (rest.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
                rest.get(entry);
                entries.add(entry);
            }
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("The bundle ends inside its entry %d.".formatted(entries.size()), cut);
        }
        return List.copyOf(entries);
    }
}
