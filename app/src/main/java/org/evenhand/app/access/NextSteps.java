package org.evenhand.app.access;

import java.util.List;

/** What else can be done with a request, as links on its page. Declared as a bean by a module that builds on requests. */
@FunctionalInterface
public interface NextSteps {

    List<NextStep> of(Request request);

    /** @param path within this site */
    record NextStep(String text, String path) {}
}
