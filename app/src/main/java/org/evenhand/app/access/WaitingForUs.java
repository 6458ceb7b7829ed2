package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What waits for the acting organisation, for the first page after signing in. Declared as a bean by a module that builds on requests. */
@FunctionalInterface
public interface WaitingForUs {

    List<Item> list();

    /**
     * @param text what is to be done
     * @param path where, within this site
     * @param by until when; absent where there is no date
     */
    record Item(String text, String path, Optional<LocalDate> by) {}
}
