package org.evenhand.app.people.web;

import org.evenhand.app.site.FormProblems;

/** Who campaigns here first? */
public record BeginPage(BeginForm form, FormProblems problems) {}
