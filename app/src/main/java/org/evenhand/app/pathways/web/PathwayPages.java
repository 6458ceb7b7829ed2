package org.evenhand.app.pathways.web;

import java.util.List;
import org.evenhand.app.pathways.Speaking.Counts;
import org.evenhand.app.pathways.Stance;
import org.evenhand.app.pathways.State;
import org.evenhand.app.pathways.Voice;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.policy.Pathways.Pathway;

/** What the pages of this module show. */
public final class PathwayPages {

    private PathwayPages() {}

    /** All pathways with what was said of their present edition. */
    public record All(List<Listed> list, String source) {}

    /** A pathway in the list. */
    public record Listed(Pathway pathway, Counts counts) {}

    /**
     * One pathway.
     *
     * @param shown what everybody may see, of the present edition
     * @param earlier what was said of earlier editions
     * @param waiting what waits for a campaigner; empty for everybody else
     */
    public record One(
            Pathway pathway,
            Counts counts,
            List<Voice> shown,
            List<Voice> earlier,
            List<Voice> waiting,
            boolean maySpeak,
            String source) {}

    /** The form by which somebody speaks. */
    public record Say(Pathway pathway, VoiceForm form, FormProblems problems) {

        public List<Choice> stances() {
            return java.util.Arrays.stream(Stance.values())
                    .map(stance -> Choice.of(stance.name(), Words.of("pathways.choose." + stance)))
                    .toList();
        }
    }

    /** The form by which a campaigner lets something be shown or declines it. */
    public record Rule(Voice voice, String condition, String reason, FormProblems problems) {}

    public static Tag tag(Stance stance) {
        return Tag.of(
                Words.of("pathways.stance." + stance),
                switch (stance) {
                    case AGREE -> "green";
                    case OBJECT -> "red";
                    case COMMENT -> "blue";
                });
    }

    public static Tag tag(State state) {
        return Tag.of(
                Words.of("pathways.state." + state),
                switch (state) {
                    case WAITING -> "yellow";
                    case SHOWN -> "green";
                    case DECLINED -> "grey";
                });
    }
}
