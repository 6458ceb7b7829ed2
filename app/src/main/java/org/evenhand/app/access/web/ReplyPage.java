package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;

/**
 * What a setting says to a service's answer.
 *
 * @param words as entered
 * @param days within which a challenge is answered, in working days
 */
public record ReplyPage(RequestView view, List<Asked> asked, String words, int days, FormProblems problems) {}
