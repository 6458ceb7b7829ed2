package org.evenhand.app.visits.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;
import org.evenhand.app.visits.VisitStep;
import org.evenhand.packs.policy.PackRule;
import org.evenhand.packs.policy.VisitTerms;

/** The pages of visits. */
public final class VisitPage {

    private VisitPage() {}

    /**
     * One visit in a list.
     *
     * @param number of its place on the map; 0 where it is not on it
     * @param who whom it is about, for the specialist; empty where it is the whole setting
     * @param gap how long and how far to the next one of the day; may be empty
     */
    public record Stop(
            String path,
            String day,
            String time,
            String setting,
            String place,
            String reference,
            String who,
            int number,
            Tag state,
            String gap) {}

    public record Day(String title, List<Stop> stops) {}

    /** A request that was taken, with what to do next. */
    public record Taken(String path, String who, String setting, String reference, boolean isSeen) {}

    /**
     * A specialist's week.
     *
     * @param waiting visits of any week that wait for the specialist
     * @param taken requests, whom they have not seen yet first
     * @param before path of the week before
     * @param mapSaid why there is no map, where there is none
     */
    public record Timetable(
            String week,
            String before,
            String after,
            List<Day> days,
            List<Stop> waiting,
            List<Taken> taken,
            Optional<RouteMap> map,
            String mapSaid,
            String roads) {}

    /** The visits of a setting. */
    public record Ours(String organisation, List<Stop> toCome, List<Stop> past) {}

    /**
     * One visit.
     *
     * @param steps that the reader may take
     * @param request the page of the request it belongs to; absent where the work is with the whole setting
     * @param back to the reader's list
     */
    public record One(
            String id,
            String title,
            String when,
            Tag state,
            List<SummaryRow> rows,
            List<VisitStep> steps,
            List<Option> reasons,
            VisitTerms.Reason firstReason,
            String answer,
            Optional<String> request,
            String back,
            FormProblems problems) {

        public boolean may(VisitStep step) {
            return steps.contains(step);
        }
    }

    /**
     * The form for a time.
     *
     * @param action where it is sent
     * @param about what or whom it is for; empty where a setting is to be chosen
     * @param settings to choose from; none where it is known
     */
    public record Plan(
            String title,
            String action,
            String about,
            List<Option> settings,
            VisitForm form,
            String back,
            FormProblems problems) {}

    /** @param madeOn the day the address was made; empty where there is none */
    public record Feed(String madeOn, PackRule rule) {}
}
