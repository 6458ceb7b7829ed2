package org.evenhand.app.guidance;

import java.util.List;
import java.util.Locale;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.packs.clocks.Clocks.StopReason;

/** The reasons for which a clock may stop, as a form offers them. */
public final class StopWords {

    private StopWords() {}

    /** Each with what sets the clock going again. */
    public static List<Choice> choices(List<StopReason> reasons) {
        return reasons.stream()
                .map(one -> Choice.of(one.code(), sentence(one.title()))
                        .withHint(Words.of("clocks.goesOnWhen", one.endsWhen())))
                .toList();
    }

    /** The pack has them as the second half of a sentence. */
    private static String sentence(String half) {
        return half.substring(0, 1).toUpperCase(Locale.UK) + half.substring(1);
    }
}
