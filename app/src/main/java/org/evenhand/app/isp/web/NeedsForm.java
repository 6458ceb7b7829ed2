package org.evenhand.app.isp.web;

import java.util.List;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;

/** What the child needs help with, one need on each line. */
public record NeedsForm(int revision, @Nullable String needs) {

    private static final int MOST = 30;

    static NeedsForm of(int revision, List<String> needs) {
        return new NeedsForm(revision, String.join("\n", needs));
    }

    List<String> read(List<Problem> problems) {
        List<String> read = Entered.needed("needs", needs, AboutForm.LONGEST, Words.of("isp.problem.needs"), problems)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (read.size() > MOST) {
            problems.add(new Problem("needs", Words.of("isp.problem.needs.many", MOST)));
        }
        return read;
    }
}
