package org.evenhand.packs.importing;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Stops a stream that unpacks to more than it may, and says in words why a stream cannot be read. */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private long passed;

    BoundedStream(InputStream source, long limit) {
        super(source);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            passed += Math.max(read, 0);
            if (passed > limit) {
                throw tooLarge(limit);
            }
            return read;
        } catch (EOFException fault) {
            throw new Unreadable(
                    "The file is cut off: its compressed content ends early.", "Download it again, completely.");
        } catch (ZipException fault) {
            throw new Unreadable("The compressed file is damaged.", "Download it again.");
        }
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        passed += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static Unreadable tooLarge(long limit) {
        return new Unreadable(
                "The file holds more than %,d MB, which no file of this kind does.".formatted(limit >> 20),
                "Check that it is the publisher's file.");
    }
}
