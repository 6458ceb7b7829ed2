package org.evenhand.app.people.web;

import org.evenhand.app.site.FormProblems;

/**
 * The form by which the first person of a setting begins.
 *
 * @param setting its name
 * @param kind and where it is, to tell it from its namesakes
 * @param form what was entered; the password is never sent back
 */
public record JoinPage(String path, String setting, String kind, JoinForm form, FormProblems problems) {}
