package org.evenhand.app.parliament;

import java.util.List;

/** What another module lets everybody find by its words, beside the packs: letters that were sent from here. */
public interface Searchable {

    /** All of it, as it stands now. */
    List<PublicLetter> letters();

    /**
     * A letter that everybody may read.
     *
     * @param key the last part of its address
     */
    record PublicLetter(String key, String title, String body) {

        Document asDocument() {
            return new Document(Document.Kind.LETTER, key, title, body);
        }
    }
}
