package org.evenhand.app.register;

import java.util.List;
import org.evenhand.app.register.Match.Nearness;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who can help. */
@Service
public class Specialists {

    private final RegisterTable table;

    Specialists(RegisterTable table) {
        this.table = table;
    }

    /** Those of the area first, then neighbours that share with it; within each, who can begin soonest. */
    @Transactional(readOnly = true)
    public List<Match> near(Profession profession, LaCode area) {
        return list(area).stream()
                .filter(match -> match.service().profession() == profession)
                .toList();
    }

    /** As {@link #near}, for each profession in turn: whoever is named first for the first profession is to be asked first. */
    @Transactional(readOnly = true)
    public List<Match> near(List<Profession> professions, LaCode area) {
        List<Match> all = list(area);
        return professions.stream()
                .distinct()
                .flatMap(profession ->
                        all.stream().filter(match -> match.service().profession() == profession))
                .toList();
    }

    /** All that is offered to an authority's settings. */
    @Transactional(readOnly = true)
    public List<Match> list(LaCode area) {
        return table.of(area).stream().map(service -> match(service, area)).toList();
    }

    private static Match match(OfferedService service, LaCode area) {
        boolean local = service.home().equals(area);
        String who = local
                ? "It belongs to your area and has this profession."
                : "It belongs to a neighbouring area, has this profession and shares it with yours.";
        String when = service.nextCapacity()
                .map(day -> " It says it can begin on %td %<tB %<tY.".formatted(day))
                .orElse(" It does not say when it can begin.");
        return new Match(service, local ? Nearness.LOCAL : Nearness.NEIGHBOUR_THAT_SHARES, who + when);
    }
}
