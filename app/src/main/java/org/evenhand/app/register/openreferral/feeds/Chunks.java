package org.evenhand.app.register.openreferral.feeds;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.evenhand.app.site.Words;

/** A body of a known length, or in chunks that each say their length (RFC 9112, 7.1). One that is cut off is an error, not an end. */
final class Chunks extends InputStream {

    private final InputStream in;
    private final boolean inChunks;
    private long left;
    private boolean isFirst = true;
    private boolean isOver;

    Chunks(InputStream in) {
        this.in = in;
        this.inChunks = true;
    }

    Chunks(InputStream in, long length) {
        this.in = in;
        this.inChunks = false;
        this.left = length;
        this.isOver = length == 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (inChunks && left == 0 && !isOver) {
            next();
        }
        if (isOver) {
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException(Words.of("feeds.refused.cutOff"));
        }
        left -= read;
        isOver = !inChunks && left == 0;
        return read;
    }

    private void next() throws IOException {
        if (!isFirst) {
            Fetching.line(in);
        }
        isFirst = false;
        String size = Fetching.line(in).replaceFirst(";.*", "").strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw new IOException(Words.of("feeds.refused.noHttp"));
        }
        left = Long.parseLong(size, 16);
        isOver = left == 0;
    }
}
