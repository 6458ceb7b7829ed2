package org.evenhand.app.coalition.members.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.coalition.members.Nation;
import org.evenhand.app.coalition.members.Sector;
import org.evenhand.app.site.FormProblems;
import org.evenhand.packs.coalition.KnownMembers.KnownMember;
import org.evenhand.packs.coalition.KnownMembers.PublishedCount;

/**
 * Who belongs to the coalition?
 *
 * @param on the day that is asked about
 * @param onText as it was entered
 * @param counts what was published of the newest day until then
 * @param history everything that was published
 * @param known published organisations with evidence
 * @param bySector the same, by kind
 * @param byNation those recorded here, by where they work; the published lists do not say it
 * @param publicised organisations that spread the word only
 * @param recorded those of this installation that belonged on the day and agreed to be named
 * @param recordedCount all that belonged on the day, named or not
 */
public record MembersPage(
        LocalDate on,
        String onText,
        boolean isToday,
        FormProblems problems,
        List<PublishedCount> counts,
        List<PublishedCount> history,
        List<KnownMember> known,
        List<OfSector> bySector,
        List<OfNation> byNation,
        List<KnownMember> publicised,
        List<Member> recorded,
        int recordedCount,
        boolean isCampaigner,
        String source) {

    /** Published organisations of one kind. */
    public record OfSector(Sector sector, List<KnownMember> known, List<Member> recorded) {}

    /** Organisations recorded here that work in one place. */
    public record OfNation(Nation nation, List<Member> recorded) {}

    public static String day(PublishedCount count) {
        return EventsPage.day(
                count.isDay() ? count.on().toString() : count.on().toString().substring(0, 7));
    }
}
