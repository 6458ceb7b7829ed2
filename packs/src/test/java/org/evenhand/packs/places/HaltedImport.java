package org.evenhand.packs.places;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An import in a process of its own whose file never ends, so that it is always killed in the middle. */
public final class HaltedImport {

    private HaltedImport() {}

    public static void main(String[] args) throws IOException {
        PlacesImport.build(new Endless(), Path.of(args[0]), DirectoryFixture.provenance());
    }

    private static final class Endless extends InputStream {
        private final InputStream start =
                new ByteArrayInputStream("pcd,oseast1m,osnrth1m,laua,pcon\nLS2 9JT,1,1,E08000035,E14001319\n"
                        .getBytes(StandardCharsets.US_ASCII));

        @Override
        public int read() throws IOException {
            int next = start.read();
            if (next < 0) {
                System.out.print('m');
                System.out.flush();
                // Waits for what never comes: the parent kills this process.
                return System.in.read();
            }
            return next;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int next = read();
            if (next < 0) {
                return -1;
            }
            into[at] = (byte) next;
            return 1;
        }
    }
}
