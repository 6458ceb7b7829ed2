package org.evenhand.packs.importing;

/** Hears how far the reading of a file is. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (done, of) -> {};

    /**
     * @param done bytes read
     * @param of bytes altogether; 0 where that is not known
     */
    void at(long done, long of);
}
