package org.evenhand.app.access;

import java.util.List;
import org.evenhand.app.people.SignedIn;

/** Where somebody may go from the first page after signing in, besides what waits for them. Declared as a bean by a module that builds on requests. */
@FunctionalInterface
public interface HomeLinks {

    /** @param person who is signed in; nothing is listed that they may not open */
    List<Item> list(SignedIn person);

    /** @param path within this site */
    record Item(String text, String path) {}
}
