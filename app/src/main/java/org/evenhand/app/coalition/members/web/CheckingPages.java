package org.evenhand.app.coalition.members.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.members.Contact;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.coalition.members.Standing;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Tag;

/** The pages on which a campaigner looks after members. */
public final class CheckingPages {

    private CheckingPages() {}

    /** Who asked, who belongs, who left? */
    public record Overview(List<Member> waiting, List<Member> confirmed, List<Member> gone) {}

    /** One organisation with its contact and what may be decided now. */
    public record One(
            Member member, Optional<Contact> contact, DecisionForm form, List<Option> changes, FormProblems problems) {}

    /** A list of signatories to be entered. */
    public record SignatoriesPage(String csv, List<String> refused, FormProblems problems, String columns) {}

    public static Tag tag(Standing standing) {
        return Tag.of(Words.of("members.standing." + standing), Words.of("members.standing." + standing + ".colour"));
    }
}
