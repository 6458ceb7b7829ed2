package org.evenhand.app.guidance;

import java.util.List;
import java.util.Optional;
import org.evenhand.vocabulary.DataVersion;

/** The versions of the thresholds that were published in this installation, besides those of the packs. */
interface PublishedHere {

    /** In the order in which they were published. */
    List<Edition> editions();

    /** A version that was published here and is no end of one. */
    Optional<Kept> find(DataVersion version);

    /**
     * A version as it is kept.
     *
     * @param terms the version of the pack that it is written with
     * @param content canonical JSON, exactly the text that was hashed
     */
    record Kept(Edition edition, DataVersion terms, DataVersion basedOn, String content) {}

    /** Where nothing can be published: on the command line. */
    static PublishedHere nothing() {
        return new PublishedHere() {

            @Override
            public List<Edition> editions() {
                return List.of();
            }

            @Override
            public Optional<Kept> find(DataVersion version) {
                return Optional.empty();
            }
        };
    }
}
