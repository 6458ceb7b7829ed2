package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.SignedIn;

/** What waits for the person who acts or their organisation, for the first page after signing in. Declared as a bean by a module that builds on requests. */
@FunctionalInterface
public interface WaitingForUs {

    /** @param person who is signed in; nothing is listed that they may not open */
    List<Item> list(SignedIn person);

    /**
     * @param text what is to be done
     * @param path where, within this site
     * @param by until when; absent where there is no date
     * @param waits whether somebody waits for it; what one may do at any time stands apart, so that it hides nothing
     */
    record Item(String text, String path, Optional<LocalDate> by, boolean waits) {

        public Item(String text, String path, Optional<LocalDate> by) {
            this(text, path, by, true);
        }

        public static Item anyTime(String text, String path) {
            return new Item(text, path, Optional.empty(), false);
        }
    }
}
