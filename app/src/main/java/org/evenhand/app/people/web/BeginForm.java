package org.evenhand.app.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.people.Joining.Newcomer;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Problem;
import org.jspecify.annotations.Nullable;

/** What the first person of a coalition enters. */
public record BeginForm(
        @Nullable String key,
        @Nullable String coalition,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {

    private static final int LONGEST_NAME = 200;

    static BeginForm empty() {
        return new BeginForm("", "", "", "", "");
    }

    FormProblems problems() {
        List<Problem> problems = new ArrayList<>();
        if (given(key).isEmpty()) {
            problems.add(new Problem("key", "Enter the key that stands in the file"));
        }
        if (given(coalition).isEmpty() || given(coalition).length() > LONGEST_NAME) {
            problems.add(new Problem(
                    "coalition", "Enter the name of the coalition, in %d characters or fewer".formatted(LONGEST_NAME)));
        }
        problems.addAll(new JoinForm(name, email, password, "yes").problems().list());
        return new FormProblems(problems);
    }

    Organisation organisation() {
        return new Organisation(
                OrganisationId.random(),
                Organisation.Kind.COALITION,
                given(coalition),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    Newcomer newcomer() {
        return new Newcomer(given(name), given(email), password == null ? "" : password, Set.of(Role.CAMPAIGNER));
    }

    String keyGiven() {
        return given(key);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "BeginForm[…]";
    }
}
