package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.site.components.Cell;
import org.evenhand.vocabulary.Disclosure;

/**
 * What became of children below the thresholds.
 *
 * @param signs what the signs in the table mean
 * @param days how many are counted together
 * @param version of the terms that say what is below
 */
public record BelowPage(List<List<Cell>> rows, List<Disclosure> signs, int days, String version) {}
