package org.evenhand.app.register;

import java.util.List;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;

/** Finds who can help. */
@Service
public class Specialists {

    /** Those of the area first, then neighbours that share with it; within each, who can begin soonest. */
    public List<Match> near(Profession profession, LaCode area) {
        return List.of();
    }

    /** All that is offered to an authority's settings. */
    public List<Match> list(LaCode area) {
        return List.of();
    }
}
