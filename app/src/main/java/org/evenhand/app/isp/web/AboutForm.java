package org.evenhand.app.isp.web;

import java.util.List;
import org.evenhand.app.isp.PlanDocument.AboutMe;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;

/** What the child is good at, and what the child says. */
public record AboutForm(
        int revision,
        @Nullable String strengths,
        @Nullable String voice,
        @Nullable String voiceHeard) {

    static final int LONGEST = 4_000;

    static AboutForm of(int revision, AboutMe about) {
        return new AboutForm(revision, about.strengths(), about.voice(), about.voiceHeard());
    }

    AboutMe read(List<Problem> problems) {
        return new AboutMe(
                Entered.needed("strengths", strengths, LONGEST, Words.of("isp.problem.strengths"), problems),
                Entered.needed("voice", voice, LONGEST, Words.of("isp.problem.voice"), problems),
                Entered.needed("voiceHeard", voiceHeard, LONGEST, Words.of("isp.problem.voiceHeard"), problems));
    }
}
