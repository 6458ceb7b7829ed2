package org.evenhand.app.people.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.policy.PackRule;

/** The pages of professionals who work for themselves. */
public final class IndependentPage {

    private IndependentPage() {}

    /** They come in. */
    public record Join(
            IndependentForm form,
            JoinForm person,
            List<Option> authorities,
            List<Option> professions,
            List<Option> bodies,
            FormProblems problems) {}

    /** @param action where the button sends */
    public record One(String id, String name, Tag tag, List<SummaryRow> rows, String action) {}

    /**
     * Those who run the installation look them up.
     *
     * @param wrong the identifier of the one for which something was not entered; may be empty
     */
    public record ToCheck(List<One> all, String wrong, FormProblems problems, PackRule rule) {}
}
