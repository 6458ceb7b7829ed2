package org.evenhand.app.access;

import java.util.List;

/** What else is known of where a request stands, as lines on its page. Declared as a bean by a module that builds on requests. */
@FunctionalInterface
public interface WhereItStands {

    /** Empty where there is nothing that helps who looks. */
    List<Line> of(Request request);

    /** One line of it. */
    record Line(String key, String value) {}
}
