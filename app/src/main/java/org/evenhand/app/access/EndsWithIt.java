package org.evenhand.app.access;

import java.util.List;

/** What else ends when a request is closed, each in words for its page. Declared as a bean by a module that builds on requests. */
@FunctionalInterface
public interface EndsWithIt {

    /** As it stands now; nothing of it has ended. */
    List<String> of(Request request);
}
