package org.evenhand.app.coalition.letters.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.coalition.QuotedFigure;
import org.evenhand.app.coalition.letters.Letter;
import org.evenhand.app.coalition.letters.Letter.Addressee;
import org.evenhand.app.coalition.letters.ReplyClock;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;

/** The pages on which campaigners write letters. */
public final class WritingPages {

    private WritingPages() {}

    /** Every letter of ours. */
    public record Overview(List<Letter> letters) {}

    /** The text of a letter, new or anew. */
    public record Text(
            String title,
            String action,
            String back,
            boolean isNew,
            LetterForm form,
            List<Option> kinds,
            List<Option> figures,
            FormProblems problems) {}

    /**
     * Where a letter stands and what may be done with it.
     *
     * @param notSigned members that could be invited
     * @param parliamentarians that could be added
     */
    public record One(
            Letter letter,
            List<ReplyClock> clocks,
            List<QuotedFigure> figures,
            List<Member> notSigned,
            List<Option> parliamentarians,
            FormProblems problems,
            LocalDate today) {}

    /** A private address to sign at, shown once; empty where it goes by mail. */
    public record Invited(String back, String member, String address) {}

    /** What was answered? */
    public record Answered(Letter letter, Addressee addressee, ReplyForm form, FormProblems problems) {}
}
