package org.evenhand.packs.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds out how text is written, going through all of it once, and refuses what is no text: other encodings, control characters, endless
 * lines. UTF-8 by RFC 3629, so neither overlong forms nor surrogates.
 */
final class TextScan {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 1 << 20;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private long line = 1;
    private long inLine;
    private int expected;
    private int least = 0x80;
    private int most = 0xbf;
    private boolean severalBytes;
    private boolean notUtf8;
    private boolean notWindows;

    private TextScan() {}

    static Charset charsetOf(InputStream bytes) throws IOException {
        return new TextScan().scan(bytes);
    }

    private Charset scan(InputStream bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        boolean first = true;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            if (first && read >= 2) {
                refuseOtherUnicode(buffer);
            }
            first = first && read == 0;
            for (int i = 0; i < read; i++) {
                take(buffer[i] & 0xff);
            }
        }
        if (!notUtf8 && expected > 0) {
            if (severalBytes) {
                throw new Unreadable(new Problem(
                        line, "", "", "The file is cut off in the middle of a letter.", "Download it again."));
            }
            notUtf8 = true;
        }
        if (!notUtf8) {
            return StandardCharsets.UTF_8;
        }
        if (notWindows) {
            throw new Unreadable(
                    "The text is neither UTF-8 nor Windows-1252.", "Save it as CSV (UTF-8) and import that.");
        }
        return WINDOWS;
    }

    private void take(int octet) throws Unreadable {
        if (octet == '\n') {
            line++;
            inLine = 0;
        } else if (++inLine > LONGEST_LINE) {
            throw new Unreadable(new Problem(
                    line,
                    "",
                    "",
                    "The line is longer than a million characters.",
                    "Check that it is the publisher's file."));
        } else if (octet < ' ' && octet != '\r' && octet != '\t') {
            throw new Unreadable(new Problem(
                    line,
                    "",
                    "",
                    "The file holds the control character %d, which text does not.".formatted(octet),
                    "Check that it is the publisher's CSV file and was not damaged."));
        }
        if (octet == 0x81 || octet == 0x8d || octet == 0x8f || octet == 0x90 || octet == 0x9d) {
            notWindows = true;
        }
        if (!notUtf8) {
            takeUtf8(octet);
        }
    }

    private void takeUtf8(int octet) {
        if (expected > 0) {
            if (octet < least || octet > most) {
                notUtf8 = true;
                return;
            }
            least = 0x80;
            most = 0xbf;
            expected--;
            severalBytes |= expected == 0;
        } else if (octet >= 0x80) {
            expected = octet >= 0xc2 && octet <= 0xdf
                    ? 1
                    : octet >= 0xe0 && octet <= 0xef ? 2 : octet >= 0xf0 && octet <= 0xf4 ? 3 : 0;
            notUtf8 = expected == 0;
            least = octet == 0xe0 ? 0xa0 : octet == 0xf0 ? 0x90 : 0x80;
            most = octet == 0xed ? 0x9f : octet == 0xf4 ? 0x8f : 0xbf;
        }
    }

    private static void refuseOtherUnicode(byte[] start) throws Unreadable {
        int mark = ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        if (mark == 0xfeff || mark == 0xfffe) {
            throw new Unreadable("The file is written in UTF-16.", "Save it as CSV (UTF-8) and import that.");
        }
    }
}
