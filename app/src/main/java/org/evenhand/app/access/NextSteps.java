package org.evenhand.app.access;

import java.util.List;

/** What else can be done with a request, as links on its page. Declared as a bean by a module that builds on requests. */
@FunctionalInterface
public interface NextSteps {

    List<NextStep> of(Request request);

    /**
     * @param path within this site
     * @param isMain whether it moves the request on; what is only to be looked up is not
     */
    record NextStep(String text, String path, boolean isMain) {

        public NextStep(String text, String path) {
            this(text, path, false);
        }

        public static NextStep main(String text, String path) {
            return new NextStep(text, path, true);
        }
    }
}
