package org.evenhand.packs.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much was read. */
final class CountedStream extends FilterInputStream {

    private static final long STEP = 1 << 18;

    private final Progress progress;
    private final long of;
    private long done;
    private long told;

    CountedStream(InputStream source, Progress progress, long of) {
        super(source);
        this.progress = progress;
        this.of = of;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? -1 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        if (read > 0) {
            done += read;
        }
        if (read < 0 || done - told >= STEP) {
            told = done;
            progress.at(done, of);
        }
    }
}
