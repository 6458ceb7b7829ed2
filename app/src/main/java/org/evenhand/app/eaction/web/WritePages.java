package org.evenhand.app.eaction.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.eaction.Addressee;
import org.evenhand.app.eaction.Letters;
import org.evenhand.app.eaction.QuotedFigure;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;

/** What the pages of letters show. */
public final class WritePages {

    private WritePages() {}

    /** @param sends whether mail leaves this installation */
    public record Start(boolean sends, FormProblems problems) {}

    /**
     * @param certainty how we know the constituency, as a sentence
     * @param isOne whether there is one constituency only
     * @param bodiesHaveAddress whether a letter to one of the bodies can be sent from here
     */
    public record Choose(
            List<Line> members, List<Line> bodies, String certainty, boolean isOne, boolean bodiesHaveAddress) {}

    /** Somebody who may be written to: a button that carries the ticket. */
    public record Line(String ticket, String name, String where) {}

    /** @param law the title of the Act, and its address */
    public record Elsewhere(String country, String words, Optional<String> law, String href) {}

    /**
     * @param figure the one that the letter quotes
     * @param figures all that it may quote, as radio buttons
     * @param chosen identifier of the one it quotes
     */
    public record Writing(
            WriteForm form,
            Addressee to,
            String where,
            Optional<Sourced> figure,
            List<Choice> figures,
            String chosen,
            boolean canBeSent,
            int shortestWords,
            FormProblems problems) {}

    /** @param meter how near it is to a copy, from 0 to 100 */
    public record Preview(
            WriteForm form, Addressee to, String text, boolean canBeSent, boolean isCopy, boolean isOurs, int meter) {}

    /** A page of a heading and a reason, with the letter's text to copy where there is one. */
    public record Reason(String heading, String why, Optional<String> text) {}

    /** What became of a letter. */
    public record Followed(
            String token,
            Letters.Shown letter,
            String state,
            boolean canBeConfirmed,
            boolean canTell,
            boolean cameToNothing,
            List<Choice> said,
            String chosen,
            FormProblems problems) {}

    /** A quoted figure, worked out again. */
    public record Quoted(QuotedFigure.Id id, boolean isSame, Sourced now, String place, String placePath) {}

    /** Counts of letters and of what was told. */
    public record Counted(List<List<Cell>> letters, List<List<Cell>> told, String limits) {}

    /** What was told in words. */
    public record ToldInWords(List<List<Cell>> rows) {}
}
