package org.evenhand.app.people.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;

/**
 * The form for a setting whose entry the register withholds, as it does childminders', or that is too new to be in it.
 *
 * @param form what was entered about the person; the password is never sent back
 */
public record UnlistedPage(
        String number,
        String setting,
        String authority,
        List<Option> authorities,
        JoinForm form,
        FormProblems problems) {}
