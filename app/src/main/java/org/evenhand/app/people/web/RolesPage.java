package org.evenhand.app.people.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;

/** The pages on which roles are lent and given. */
public final class RolesPage {

    private RolesPage() {}

    /**
     * A role that is or was lent.
     *
     * @param stop where the reader takes it back; empty where they cannot
     */
    public record Lent(String role, String who, String when, String stop) {}

    /** Lend a role to a colleague. */
    public record Lending(
            List<Lent> lent,
            List<Option> colleagues,
            List<Choice> roles,
            List<Choice> reasons,
            DelegationForm form,
            FormProblems problems) {}

    /** Give a role to somebody of another organisation, or let an organisation in. */
    public record Giving(
            String email,
            String role,
            List<Choice> roles,
            String kind,
            String organisation,
            String authority,
            List<Choice> kinds,
            List<Option> authorities,
            JoinForm form,
            FormProblems problems) {}
}
