/** Where a postcode is: an immutable, memory-mapped file built from the postcode directory, and a small table by sector for machines without it. */
@NullMarked
package org.evenhand.packs.places;

import org.jspecify.annotations.NullMarked;
