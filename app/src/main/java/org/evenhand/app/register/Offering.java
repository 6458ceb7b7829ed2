package org.evenhand.app.register;

import org.springframework.stereotype.Service;

/** Says what the organisation that acts offers. */
@Service
public class Offering {

    /** Adds it, or replaces what was said of it before. Its owner must be the organisation that acts: the database sees to it. */
    public void offer(OfferedService service) {
        throw new IllegalStateException(service.name());
    }
}
