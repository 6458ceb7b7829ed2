package org.evenhand.planning;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenhand.packs.figures.Waits;
import org.evenhand.vocabulary.Profession;

/**
 * Children of England who were waiting for a service of a profession, as published (NHS England, community health services situation report). They are
 * no input of a plan: they are held against what it says of its base year.
 *
 * @param longWaiting of them, for 18 weeks or more
 */
public record StillWaiting(Profession profession, YearMonth month, int children, int longWaiting) {

    private static final int LONG_WEEKS = 18;
    private static final Map<Profession, String> SERVICES = Map.of(
            Profession.SLT, Waits.SPEECH_AND_LANGUAGE,
            Profession.OT, "Therapy interventions: Occupational therapy",
            Profession.PT, "Therapy interventions: Physiotherapy");

    /** Of the newest month published for each profession. */
    static List<StillWaiting> from(Waits waits) {
        List<StillWaiting> all = new ArrayList<>();
        for (Profession profession : Profession.values()) {
            String service = SERVICES.get(profession);
            if (service != null && !waits.months().isEmpty()) {
                YearMonth month = waits.months().getLast();
                waits.england(month, service)
                        .map(found ->
                                new StillWaiting(profession, month, found.total(), found.waitingAtLeast(LONG_WEEKS)))
                        .ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** What is to be said beside a row that finds enough people there, while children wait. */
    public Optional<String> against(PlanRow row) {
        return row.gap()
                .filter(gap -> row.profession() == profession && children > 0 && gap.coverage() >= 1)
                .map(gap -> String.format(
                        Locale.ROOT,
                        "%s, %d: this finds %.1f times the people needed, and yet %,d children in England were waiting for them in %s, %,d of them for"
                                + " 18 weeks or more (NHS England). They are not served: the assumed work is too little, or fewer of the people counted"
                                + " do it than assumed. Read the change over the years, not this level.",
                        profession.title(),
                        row.year(),
                        gap.coverage(),
                        children,
                        month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK)),
                        longWaiting));
    }
}
