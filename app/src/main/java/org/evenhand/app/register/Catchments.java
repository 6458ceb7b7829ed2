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
        return servedBy(entry.reach(), entry.offered().home(), entry.offered().sharedWith());
    }

    /** As {@link #servedBy(ServiceEntry)}, by what decides it. */
    public Set<LaCode> servedBy(ServiceEntry.Reach reach, LaCode home, Set<LaCode> sharedWith) {
        if (reach == ServiceEntry.Reach.ENGLAND) {
            return Set.of();
        }
        Set<LaCode> served = new HashSet<>(sharedWith);
        served.add(home);
        if (reach == ServiceEntry.Reach.REGION) {
            areas.find(home)
                    .ifPresent(one ->
                            areas.in(one.region()).stream().map(Authority::code).forEach(served::add));
        }
        return served;
    }
}
