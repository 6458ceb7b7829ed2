package org.evenhand.app.parliament.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.QuestionState;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Tag;

/**
 * A question in a list.
 *
 * @param quoted pieces of what was found; every second one holds words that were sought; empty where nothing was sought
 */
public record QuestionLine(Asked asked, Tag tag, List<String> quoted) {

    public QuestionLine {
        quoted = List.copyOf(quoted);
    }

    static QuestionLine of(Asked asked, LocalDate today, List<String> quoted) {
        return new QuestionLine(asked, tag(asked.stateOn(today)), quoted);
    }

    static Tag tag(QuestionState state) {
        return Tag.of(Words.of("parliament.state." + state), Words.of("parliament.state." + state + ".colour"));
    }
}
