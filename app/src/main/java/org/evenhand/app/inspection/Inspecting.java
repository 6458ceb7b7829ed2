package org.evenhand.app.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.access.Looking;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.inspection.InspectionTable.Asked;
import org.evenhand.app.inspection.InspectionTable.Challenge;
import org.evenhand.app.inspection.InspectionTable.Clocked;
import org.evenhand.app.inspection.InspectionTable.Declined;
import org.evenhand.app.inspection.InspectionTable.Duty;
import org.evenhand.app.inspection.InspectionTable.Emergency;
import org.evenhand.app.inspection.InspectionTable.Escalation;
import org.evenhand.app.inspection.InspectionTable.LookedAgain;
import org.evenhand.app.inspection.InspectionTable.Looks;
import org.evenhand.app.inspection.InspectionTable.Stopped;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.ledger.LogReading;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.packs.Checksum;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.vocabulary.DaySpan;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the file that an inspector is given of an area: what was advised and what came of it, clocks, declines, challenges, outcomes, who looked
 * and emergencies, as codes and days under names that hold for this file only. That it was made, and its hash, is an entry of the record itself.
 */
@Service
public class Inspecting {

    /** The kind of the entry. */
    public static final String MADE = "InspectionFileMade";

    private final InspectionTable table;
    private final Ledger ledger;
    private final LogReading log;
    private final NoteKey key;
    private final CountingClocks counting;
    private final Thresholds thresholds;
    private final AccountabilityTerms terms;
    private final DutyWords words;
    private final Clock clock;

    Inspecting(
            InspectionTable table,
            Ledger ledger,
            LogReading log,
            NoteKey key,
            CountingClocks counting,
            Thresholds thresholds,
            AccountabilityTerms terms,
            Packs packs,
            Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.log = log;
        this.key = key;
        this.counting = counting;
        this.thresholds = thresholds;
        this.terms = terms;
        this.words = new DutyWords(packs);
        this.clock = clock;
    }

    /**
     * A file that was made.
     *
     * @param name with the number of the entry that says that it was made
     * @param entry that number
     */
    public record Made(String name, InspectionFile file, long entry) {}

    /** What stands in the tables, as it was read in one look. */
    private record Found(
            List<Duty> duties,
            List<Escalation> escalations,
            List<Challenge> challenges,
            List<Asked> requests,
            List<Declined> declines,
            List<LookedAgain> lookedAgain,
            List<Stopped> stops,
            List<Clocked> dutyClocks,
            List<Stopped> dutyStops,
            List<Emergency> emergencies,
            List<Looks> looks) {

        /** What has entries in the record. */
        List<UUID> subjects() {
            return Stream.of(
                            duties.stream().map(Duty::id),
                            requests.stream().map(Asked::id),
                            emergencies.stream().map(Emergency::request))
                    .flatMap(ids -> ids)
                    .distinct()
                    .toList();
        }
    }

    /** Requests made, advice given and records opened within these days; everything that came of them until now. */
    @Transactional
    public Made make(LaCode area, DaySpan span) {
        ledger.place();
        LocalDate today = LocalDate.now(clock);
        List<Sheet> sheets = sheets(area, today, found(area, span));
        InspectionFile file =
                InspectionFile.of(new InspectionFile.About(area, span, today, key.text()), sheets, log.checkpoint());
        Ledger.Recorded recorded = ledger.append(Happening.of(MADE, UUID.randomUUID())
                .with("area", area)
                .with("from", span.from())
                .with("until", span.until())
                .with("sha256", Checksum.of(file.bytes())));
        return new Made(
                "inspection-%s-%s-to-%s-entry-%d.zip".formatted(area, span.from(), span.until(), recorded.number()),
                file,
                recorded.number());
    }

    private Found found(LaCode area, DaySpan span) {
        return new Found(
                table.duties(area, span),
                table.escalations(area, span),
                table.challenges(area, span),
                table.requests(area, span),
                table.declines(area, span),
                table.lookedAgain(area, span),
                table.stops(area, span),
                table.dutyClocks(area, span),
                table.dutyStops(area, span),
                table.emergencies(area, span),
                table.looks(area, span));
    }

    private List<Sheet> sheets(LaCode area, LocalDate today, Found found) {
        Named named = new Named();
        Entries entries = new Entries(ledger.of(found.subjects()).stream()
                .filter(line -> !line.happening().kind().equals(Looking.READ))
                .toList());
        RequestSheets requests = new RequestSheets(named, entries, today);
        List<Sheet> sheets = new ArrayList<>(
                new DutySheets(found.duties(), found.escalations(), found.challenges(), named, entries, words, today)
                        .list());
        sheets.add(clocks(area, found, named, entries));
        sheets.add(requests.requests(found.requests()));
        sheets.add(requests.declines(found.declines(), found.duties()));
        sheets.add(requests.lookedAgain(found.lookedAgain()));
        sheets.add(requests.emergencies(found.emergencies()));
        sheets.add(RequestSheets.looks(found.looks()));
        return sheets;
    }

    private Sheet clocks(LaCode area, Found found, Named named, Entries entries) {
        ClockSheet clocks = new ClockSheet(counting, thresholds, terms, area, named, entries);
        Map<UUID, List<Stopped>> stops = Stream.concat(found.stops().stream(), found.dutyStops().stream())
                .collect(Collectors.groupingBy(Stopped::of));
        found.requests().forEach(one -> clocks.addReply(one, stops.getOrDefault(one.id(), List.of())));
        Map<UUID, Duty> duties = found.duties().stream().collect(Collectors.toMap(Duty::id, duty -> duty));
        found.dutyClocks()
                .forEach(one -> clocks.addDuty(
                        Objects.requireNonNull(duties.get(one.duty())),
                        one,
                        stops.getOrDefault(one.duty(), List.of())));
        found.challenges().forEach(clocks::addChallenge);
        found.escalations().forEach(clocks::addRung);
        return clocks.sheet();
    }
}
