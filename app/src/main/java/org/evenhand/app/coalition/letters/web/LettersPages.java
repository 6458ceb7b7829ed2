package org.evenhand.app.coalition.letters.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.coalition.QuotedFigure;
import org.evenhand.app.coalition.letters.Letter;
import org.evenhand.app.coalition.letters.LetterState;
import org.evenhand.app.coalition.letters.ReplyClock;
import org.evenhand.app.coalition.letters.ReplyTime;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.coalition.KnownLetters.KnownLetter;

/** The pages of letters that everybody may read. */
public final class LettersPages {

    private LettersPages() {}

    /** Which letters went, and who answered? */
    public record All(
            List<OneSent> sent,
            List<OneKnown> known,
            ReplyTime replyTime,
            LocalDate today,
            boolean isCampaigner,
            String source) {}

    /** A letter that went from here. */
    public record OneSent(
            Letter letter, List<ReplyClock> clocks, List<QuotedFigure> figures, ReplyTime replyTime, LocalDate today) {

        public Letter.Frozen frozen() {
            return letter.frozen().orElseThrow();
        }
    }

    /** A letter that is known from public pages. */
    public record OneKnown(
            KnownLetter letter, List<ReplyClock> clocks, ReplyTime replyTime, LocalDate today, String source) {}

    /** A question to draft because a reply is late. */
    public record Question(String back, ReplyClock clock, String text, LocalDate today) {}

    public static Tag tag(LetterState state) {
        return Tag.of(Words.of("letters.state." + state), Words.of("letters.state." + state + ".colour"));
    }
}
