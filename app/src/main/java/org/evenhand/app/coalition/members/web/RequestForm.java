package org.evenhand.app.coalition.members.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenhand.app.coalition.members.Contact;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.coalition.members.Nation;
import org.evenhand.app.coalition.members.Sector;
import org.evenhand.app.coalition.web.Entered;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;

/**
 * An organisation asks to join.
 *
 * @param mayBeNamed "yes" where it agrees
 * @param maySign "yes" where the person says that they may sign for it
 * @param homepage hidden from people; what fills it in is a machine
 */
public record RequestForm(
        @Nullable String organisation,
        @Nullable String sector,
        @Nullable String nation,
        @Nullable String website,
        @Nullable String name,
        @Nullable String post,
        @Nullable String email,
        @Nullable String mayBeNamed,
        @Nullable String maySign,
        @Nullable String homepage) {

    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"]{3,290}");

    static RequestForm empty() {
        return new RequestForm(null, null, null, null, null, null, null, null, null, null);
    }

    boolean isByAMachine() {
        return !Entered.text(homepage).isEmpty();
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Members.Request> read(List<Problem> problems) {
        String organisationName = Entered.needed("organisation", organisation, 200, problems);
        Optional<Sector> which = Entered.choice("sector", sector, Sector.values(), problems);
        Optional<Nation> where = Entered.choice("nation", nation, Nation.values(), problems);
        if (!Entered.text(website).isEmpty()
                && !WEBSITE.matcher(Entered.text(website)).matches()) {
            problems.add(new Problem("website", Words.of("coalition.problem.website")));
        }
        String person = Entered.needed("name", name, 100, problems);
        String postHeld = Entered.needed("post", post, 200, problems);
        if (EmailAddress.find(Entered.text(email)).isEmpty()) {
            problems.add(new Problem("email", Words.of("coalition.problem.email")));
        }
        if (!Entered.isYes(maySign)) {
            problems.add(new Problem("maySign", Words.of("coalition.problem.maySign")));
        }
        return problems.isEmpty()
                ? Optional.of(new Members.Request(
                        organisationName,
                        which.orElseThrow(),
                        where.orElseThrow(),
                        Entered.text(website),
                        Entered.isYes(mayBeNamed),
                        new Contact(person, postHeld, Entered.text(email))))
                : Optional.empty();
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "RequestForm[…]";
    }
}
