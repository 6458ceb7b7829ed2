package org.evenhand.app.workforce.web;

import java.util.Optional;

/**
 * A run that is not ready, and why.
 *
 * @param goesOn whether it is worth waiting, so that the page asks again by itself
 * @param percent how far it is; empty where it has not begun
 * @param still whether the reader asked the page to stay as it is
 */
public record ProgressPage(
        StudioFrame frame, String heading, String sentence, boolean goesOn, Optional<Integer> percent, boolean still) {}
