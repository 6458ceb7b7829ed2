package org.evenhand.app.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenhand.app.people.Joining.Newcomer;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the first person of a setting enters.
 *
 * @param worksHere "yes" when they confirmed that they work there
 */
public record JoinForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String worksHere) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,63}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    public static JoinForm empty() {
        return new JoinForm("", "", "", "");
    }

    public JoinForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        password = password == null ? "" : password;
        worksHere = worksHere == null ? "" : worksHere;
    }

    FormProblems problems() {
        List<Problem> problems = new ArrayList<>();
        if (given(name).isEmpty()) {
            problems.add(new Problem("name", "Enter your name"));
        } else if (given(name).length() > LONGEST_NAME) {
            problems.add(new Problem("name", "Your name must be %d characters or fewer".formatted(LONGEST_NAME)));
        }
        if (given(email).length() > LONGEST_ADDRESS
                || !ADDRESS.matcher(given(email)).matches()) {
            problems.add(new Problem("email", "Enter your email address at work, like name@example.com"));
        }
        if (given(password).length() < SHORTEST_PASSWORD) {
            problems.add(new Problem(
                    "password",
                    "Your password must be %d characters or more. Three words are good".formatted(SHORTEST_PASSWORD)));
        } else if (given(password).length() > LONGEST_PASSWORD) {
            problems.add(new Problem(
                    "password", "Your password must be %d characters or fewer".formatted(LONGEST_PASSWORD)));
        } else if (given(password).toLowerCase(Locale.ROOT).equals(given(email).toLowerCase(Locale.ROOT))) {
            problems.add(new Problem("password", "Your password must not be your email address"));
        }
        if (!"yes".equals(worksHere)) {
            problems.add(new Problem("worksHere", "Confirm that you work at this setting and may act for it"));
        }
        return new FormProblems(problems);
    }

    /** The first person of a setting asks for it and answers for what it must do. */
    Newcomer newcomer() {
        return new Newcomer(given(name), given(email), given(password), Set.of(Role.SETTING_STAFF, Role.SETTING_LEAD));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "JoinForm[…]";
    }
}
