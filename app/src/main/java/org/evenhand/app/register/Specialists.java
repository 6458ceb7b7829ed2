package org.evenhand.app.register;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.evenhand.app.register.Match.Nearness;
import org.evenhand.app.register.Matches.PassedOver;
import org.evenhand.app.register.Matches.Why;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who can help. */
@Service
@Transactional(readOnly = true)
public class Specialists {

    private final RegisterTable table;

    Specialists(RegisterTable table) {
        this.table = table;
    }

    /**
     * For each profession in turn, those of the area first, then neighbours that share with it, then those for a region or for everybody;
     * within each, who can begin soonest. Whoever is named first is to be asked first. A service for other ages or other needs is passed over.
     */
    public Matches near(Sought sought) {
        List<OfferedService> serving = table.serving(sought.area());
        List<Match> able = new ArrayList<>();
        List<PassedOver> passedOver = new ArrayList<>();
        for (Profession profession : sought.professions()) {
            serving.stream()
                    .filter(service -> service.profession() == profession)
                    .forEach(service -> {
                        Set<Why> why = whyNot(service, sought);
                        if (why.isEmpty()) {
                            able.add(match(service, sought.area()));
                        } else {
                            passedOver.add(new PassedOver(service, why));
                        }
                    });
        }
        return new Matches(sought.professions(), able, passedOver, serving.size());
    }

    private static Set<Why> whyNot(OfferedService service, Sought sought) {
        Set<Why> why = EnumSet.noneOf(Why.class);
        if (!service.helpsBetween(sought.youngest(), sought.oldest())) {
            why.add(Why.AGES);
        }
        if (!sought.needs().isEmpty() && sought.needs().stream().noneMatch(service::helpsWith)) {
            why.add(Why.NEEDS);
        }
        return why;
    }

    private static Match match(OfferedService service, LaCode area) {
        Nearness nearness = service.home().equals(area)
                ? Nearness.LOCAL
                : service.sharedWith().contains(area) ? Nearness.NEIGHBOUR_THAT_SHARES : Nearness.FOR_EVERYBODY;
        String who = switch (nearness) {
            case LOCAL -> "It belongs to your area and has this profession, for this age and need.";
            case NEIGHBOUR_THAT_SHARES ->
                "It belongs to a neighbouring area, has this profession for this age and need, and shares it with yours.";
            case FOR_EVERYBODY ->
                "It has this profession for this age and need, and serves a whole region or all of England.";
        };
        String when = service.nextCapacity()
                .map(day -> " It says it can begin on %td %<tB %<tY.".formatted(day))
                .orElse(" It does not say when it can begin.");
        return new Match(service, nearness, who + when);
    }
}
