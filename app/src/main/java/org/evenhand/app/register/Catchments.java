package org.evenhand.app.register;

import java.util.HashSet;
import java.util.Set;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** Which authorities a service serves. */
@Component
public class Catchments {

    private final Areas areas;

    Catchments(Areas areas) {
        this.areas = areas;
    }

    /** Every authority it serves; empty where it serves everybody in England. */
    public Set<LaCode> servedBy(ServiceEntry entry) {
        if (entry.reach() == ServiceEntry.Reach.ENGLAND) {
            return Set.of();
        }
        Set<LaCode> served = new HashSet<>(entry.offered().sharedWith());
        served.add(entry.offered().home());
        if (entry.reach() == ServiceEntry.Reach.REGION) {
            areas.find(entry.offered().home())
                    .ifPresent(home -> areas.in(home.region()).stream()
                            .map(Authority::code)
                            .forEach(served::add));
        }
        return served;
    }
}
