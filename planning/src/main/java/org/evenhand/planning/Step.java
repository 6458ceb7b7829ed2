package org.evenhand.planning;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.engine.plan.Drivers;

/** What moves the gap between the first and the last year, in the order in which it is shown. */
enum Step {
    NEED_GROWS("Need grows"),
    NEED_LEVERS("Levers on need and time"),
    DAYS_FOR_SETTINGS("Days for settings"),
    PEOPLE_LEAVE("People leave"),
    PEOPLE_JOIN("People join"),
    LEAVING_LEVERS("Levers on leaving"),
    MOVES("People move between areas"),
    TRAINING_LEVERS("Levers on training"),
    JOINING_LEVERS("Levers on other joiners"),
    UPSKILLING("Upskilling"),
    POSTS("Hiring stops when posts are filled");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Drivers.Cause cause() {
        Set<String> names = new LinkedHashSet<>();
        given().forEach(step -> names.add(step.words));
        return new Drivers.Cause(words, names);
    }

    /** What a step changes must be there for it to have an effect. */
    private List<Step> given() {
        return switch (this) {
            case LEAVING_LEVERS -> List.of(PEOPLE_LEAVE);
            case MOVES -> List.of(PEOPLE_LEAVE, PEOPLE_JOIN, LEAVING_LEVERS);
            case TRAINING_LEVERS, JOINING_LEVERS, UPSKILLING -> List.of(PEOPLE_JOIN, PEOPLE_LEAVE);
            case NEED_GROWS, NEED_LEVERS, DAYS_FOR_SETTINGS, PEOPLE_LEAVE, PEOPLE_JOIN, POSTS -> List.of();
        };
    }

    boolean in(Set<String> names) {
        return names.contains(words);
    }

    static Set<String> all() {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(values()).forEach(step -> names.add(step.words));
        return Collections.unmodifiableSet(names);
    }
}
