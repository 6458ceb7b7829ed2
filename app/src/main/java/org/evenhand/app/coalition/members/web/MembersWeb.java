package org.evenhand.app.coalition.members.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.coalition.members.Nation;
import org.evenhand.app.coalition.members.Sector;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.coalition.CoalitionFacts.Event;
import org.evenhand.packs.coalition.KnownMembers.KnownMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who belongs to the coalition and what happened around it, for everybody to read. */
@Controller
class MembersWeb {

    private final Members members;
    private final CoalitionFacts facts;
    private final Sources sources;

    MembersWeb(Members members, CoalitionFacts facts, Sources sources) {
        this.members = members;
        this.facts = facts;
        this.sources = sources;
    }

    @GetMapping("/coalition")
    Page coalition(@RequestParam @Nullable String on, @AuthenticationPrincipal @Nullable SignedIn person) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = members.today();
        LocalDate day = day(on, today, problems);
        List<Member> belonging = members.belongingOn(day);
        List<Member> named = belonging.stream().filter(Member::mayBeNamed).toList();
        List<KnownMember> known =
                members.known().list().stream().filter(KnownMember::isMember).toList();
        MembersPage page = new MembersPage(
                day,
                on == null ? "" : on,
                day.equals(today),
                new FormProblems(problems),
                members.known().countsOn(day),
                members.known().counts(),
                known,
                bySector(known, named),
                byNation(named),
                members.known().list().stream()
                        .filter(member -> !member.isMember())
                        .toList(),
                named,
                belonging.size(),
                person != null && person.has(Role.CAMPAIGNER),
                sources.line(members.known().versions()));
        return problems.isEmpty()
                ? Page.of("coalition/members/members", page)
                : Page.withProblems("coalition/members/members", page);
    }

    private static List<MembersPage.OfSector> bySector(List<KnownMember> known, List<Member> recorded) {
        return Arrays.stream(Sector.values())
                .map(sector -> new MembersPage.OfSector(
                        sector,
                        known.stream()
                                .filter(member -> Sector.ofPublished(member.type()) == sector)
                                .toList(),
                        recorded.stream()
                                .filter(member -> member.sector() == sector)
                                .toList()))
                .filter(kind -> !kind.known().isEmpty() || !kind.recorded().isEmpty())
                .toList();
    }

    private static List<MembersPage.OfNation> byNation(List<Member> recorded) {
        return Arrays.stream(Nation.values())
                .map(nation -> new MembersPage.OfNation(
                        nation,
                        recorded.stream()
                                .filter(member ->
                                        member.nation().filter(nation::equals).isPresent())
                                .toList()))
                .filter(place -> !place.recorded().isEmpty())
                .toList();
    }

    private static LocalDate day(@Nullable String entered, LocalDate today, List<Problem> problems) {
        if (entered == null || entered.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(entered.strip());
            if (!day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException wrong) {
            // Said below, as for a day that has not come.
        }
        problems.add(new Problem("on", Words.of("coalition.problem.on")));
        return today;
    }

    /** Published and recorded organisations, each line saying which it is. */
    @GetMapping("/coalition.csv")
    ResponseEntity<String> csv() {
        List<List<String>> rows = new ArrayList<>();
        for (KnownMember member : members.known().list()) {
            rows.add(List.of(
                    "published",
                    member.organisation(),
                    member.type(),
                    "",
                    member.standing().name(),
                    member.evidenceOn(),
                    member.evidence(),
                    member.source()));
        }
        for (Member member : members.belongingOn(members.today())) {
            if (member.mayBeNamed()) {
                rows.add(List.of(
                        "recorded here",
                        member.name(),
                        Words.of("members.sector." + member.sector()),
                        member.nation().map(Nation::name).orElse(""),
                        member.standing().name(),
                        member.since().map(LocalDate::toString).orElse(""),
                        member.evidence().orElseThrow().words(),
                        member.evidence().orElseThrow().source()));
            }
        }
        return Csv.download(
                "coalition.csv",
                Csv.of(
                        List.of("from", "organisation", "kind", "nation", "standing", "on", "evidence", "source"),
                        rows));
    }

    @GetMapping("/coalition/events")
    Page events() {
        Map<String, List<Event>> byYear = facts.events().stream()
                .collect(Collectors.groupingBy(
                        event -> event.date().substring(0, 4), TreeMap::new, Collectors.toList()));
        return Page.of(
                "coalition/members/events",
                new EventsPage(
                        byYear.entrySet().stream()
                                .map(year -> new EventsPage.OfYear(year.getKey(), year.getValue()))
                                .toList()
                                .reversed(),
                        sources.line(facts.versionsOf("coalition-events"))));
    }
}
