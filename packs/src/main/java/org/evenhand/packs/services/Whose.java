package org.evenhand.packs.services;

import java.util.Set;
import org.evenhand.vocabulary.LaCode;

/**
 * Whose list it is.
 *
 * @param services identifiers of those it keeps already, in lower case
 */
public record Whose(LaCode authority, Set<String> services) {

    public Whose {
        services = Set.copyOf(services);
    }
}
