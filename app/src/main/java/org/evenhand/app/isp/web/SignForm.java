package org.evenhand.app.isp.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.SigningPlans.Said;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;

/** A signature as it was entered. The name is asked for the family only; the others sign with their own. */
public record SignForm(
        @Nullable String form,
        @Nullable String capacity,
        @Nullable String agrees,
        @Nullable String name,
        @Nullable String note) {

    private static final int LONGEST_NAME = 200;

    Optional<Said> read(int version, String own, List<Problem> problems) {
        Optional<Capacity> as = Entered.choice(
                "capacity", capacity, Arrays.asList(Capacity.values()), Words.of("isp.problem.capacity"), problems);
        boolean says = "yes".equals(agrees);
        if (!says && !"no".equals(agrees)) {
            problems.add(new Problem("agrees", Words.of("isp.problem.agrees")));
        }
        String who = as.filter(Capacity::isFamily).isPresent()
                ? Entered.needed("name", name, LONGEST_NAME, Words.of("isp.problem.name"), problems)
                : own;
        String words = says
                ? Entered.atMost("note", note, AboutForm.LONGEST, problems)
                : Entered.needed("note", note, AboutForm.LONGEST, Words.of("isp.problem.note"), problems);
        return problems.isEmpty()
                ? Optional.of(new Said(token(), version, as.orElseThrow(), says, who, words))
                : Optional.empty();
    }

    private UUID token() {
        try {
            return UUID.fromString(Entered.text(form));
        } catch (IllegalArgumentException unreadable) {
            return UUID.randomUUID();
        }
    }
}
