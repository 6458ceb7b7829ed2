package org.evenhand.app.people.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;

/**
 * The sign-in form.
 *
 * @param problems whether address and password did not match
 * @param tryAs who can sign in where people are invented; empty elsewhere
 * @param password of the invented people; empty elsewhere
 */
public record SignInPage(FormProblems problems, List<TryAs> tryAs, String password) {

    /** An invented person of the demonstration. */
    public record TryAs(String who, String email) {}
}
