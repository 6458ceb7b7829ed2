package org.evenhand.app.coalition.members.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;

/** An organisation asks to join. */
public record RequestPage(RequestForm form, List<Option> sectors, List<Option> nations, FormProblems problems) {}
