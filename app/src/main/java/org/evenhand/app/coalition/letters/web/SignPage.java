package org.evenhand.app.coalition.letters.web;

import org.evenhand.app.coalition.letters.Signing.ToSign;
import org.evenhand.app.site.FormProblems;

/**
 * Will you sign?
 *
 * @param secret of the private address
 * @param post as it was entered
 */
public record SignPage(ToSign open, String secret, String post, FormProblems problems) {}
