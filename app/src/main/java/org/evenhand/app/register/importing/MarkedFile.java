package org.evenhand.app.register.importing;

import org.evenhand.packs.importing.Spreadsheet.Format;

/** A list with a column of errors. */
public final class MarkedFile {

    private final String given;
    private final Format format;
    private final byte[] bytes;

    MarkedFile(String given, Format format, byte[] bytes) {
        this.given = given;
        this.format = format;
        this.bytes = bytes.clone();
    }

    /** "services-errors.xlsx" for services.xlsx. */
    public String name() {
        return given.replaceFirst("(?i)\\.(csv|txt|xlsx)$", "") + "-errors." + format.ending();
    }

    public Format format() {
        return format;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
