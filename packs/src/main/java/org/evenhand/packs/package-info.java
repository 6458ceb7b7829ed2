/** Reference data: dated, licensed, checksummed packs that are read, written whole and never edited. */
@NullMarked
package org.evenhand.packs;

import org.jspecify.annotations.NullMarked;
