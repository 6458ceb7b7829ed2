/**
 * Whether a decision table answers everything that can be told, and once: gaps, overlaps, conflicts and what a new version changes, counted over
 * every case there can be.
 */
@NullMarked
package org.evenhand.engine.decide;

import org.jspecify.annotations.NullMarked;
