package org.evenhand.app.guidance.web;

import java.util.List;
import java.util.SortedMap;
import org.evenhand.packs.policy.Boundaries.Boundary;
import org.evenhand.packs.policy.Professions.Role;
import org.evenhand.packs.workforce.Substitution.Rule;

/**
 * Who may do what, for one role.
 *
 * @param only what is kept for somebody
 * @param supervised what others may do under supervision
 * @param staff what staff of a setting may do
 * @param replaced who may not, or only under supervision, work in place of this role
 */
public record PracticePage(
        Role role,
        List<Boundary> only,
        List<Boundary> supervised,
        List<Boundary> staff,
        List<Rule> replaced,
        String source) {

    /**
     * All roles.
     *
     * @param bySector in the order of the alphabet
     * @param recorded of how many something is recorded
     */
    public record AllRoles(SortedMap<String, List<Listed>> bySector, int all, int recorded, String source) {}

    /**
     * A role in the list.
     *
     * @param acts how many acts are recorded; 0 means that nothing is known here
     */
    public record Listed(Role role, int acts) {}
}
