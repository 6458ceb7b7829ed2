/** Published figures, read from their packs once and unchanging from then on. */
@NullMarked
package org.evenhand.packs.figures;

import org.jspecify.annotations.NullMarked;
