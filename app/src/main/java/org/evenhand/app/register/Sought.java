package org.evenhand.app.register;

import java.util.List;
import java.util.Set;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;

/**
 * What a service is looked for to do.
 *
 * @param professions who can help, the first the one to ask
 * @param area the authority of the setting
 * @param needs any one of which the service should name; empty for any
 * @param youngest of those it is for, in years
 * @param oldest of those it is for, in years, included
 */
public record Sought(List<Profession> professions, LaCode area, Set<Need> needs, int youngest, int oldest) {

    public Sought {
        professions = professions.stream().distinct().toList();
        needs = Set.copyOf(needs);
    }
}
