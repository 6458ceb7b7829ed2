package org.evenhand.app.continuity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.continuity.ContinuityTable.MetUs;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.Visits;
import org.evenhand.packs.clocks.SchoolTerms;
import org.evenhand.vocabulary.DaySpan;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which specialists have been alongside the setting that acts, and in how many terms in a row. */
@Service
@Transactional(readOnly = true)
public class BesideUs {

    private final ContinuityTable table;
    private final Continuity continuity;
    private final Visits visits;
    private final Accounts accounts;
    private final Clock clock;

    BesideUs(ContinuityTable table, Continuity continuity, Visits visits, Accounts accounts, Clock clock) {
        this.table = table;
        this.continuity = continuity;
        this.visits = visits;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A specialist who came.
     *
     * @param name as the latest visit says; empty where none was arranged here, or it was erased
     * @param profession that was asked for last; empty for work with the whole setting only
     * @param service for whom they work
     * @param days on which they came
     * @param termsInARow the longest run of terms in which they came
     * @param first day on which they came
     * @param last day on which they came
     */
    public record Specialist(
            Optional<String> name,
            Optional<Profession> profession,
            String service,
            long days,
            int termsInARow,
            LocalDate first,
            LocalDate last) {}

    /**
     * @param specialists who stayed longest first
     * @param isAssumed whether terms were assumed, because the authority gave no dates
     */
    public record Shown(List<Specialist> specialists, boolean isAssumed) {

        public Shown {
            specialists = List.copyOf(specialists);
        }
    }

    public Shown of(LaCode area) {
        LocalDate today = LocalDate.now(clock);
        List<MetUs> met = table.metUs(Acting.current().organisation(), today);
        if (met.isEmpty()) {
            return new Shown(List.of(), false);
        }
        SchoolTerms terms = continuity.terms(area, new DaySpan(met.getLast().on(), today));
        Map<AccountId, List<MetUs>> bySpecialist = new LinkedHashMap<>();
        met.forEach(one -> bySpecialist
                .computeIfAbsent(one.specialist(), unseen -> new ArrayList<>())
                .add(one));
        return new Shown(
                bySpecialist.values().stream()
                        .map(days -> specialist(days, terms))
                        .sorted(Comparator.comparingInt(Specialist::termsInARow)
                                .thenComparing(Specialist::last)
                                .reversed())
                        .toList(),
                terms.list().stream().anyMatch(SchoolTerms.Term::isAssumed));
    }

    /** @param days the latest first */
    private Specialist specialist(List<MetUs> days, SchoolTerms terms) {
        return new Specialist(
                days.stream()
                        .flatMap(day -> day.visit().stream())
                        .findFirst()
                        .flatMap(visits::open)
                        .map(Visit.Words::visitor),
                days.stream().flatMap(day -> day.profession().stream()).findFirst(),
                accounts.find(days.getFirst().service()).map(Organisation::name).orElse(""),
                days.stream().map(MetUs::on).distinct().count(),
                Continuity.longestRun(
                        days.stream().map(day -> terms.indexOf(day.on())).toList()),
                days.getLast().on(),
                days.getFirst().on());
    }
}
