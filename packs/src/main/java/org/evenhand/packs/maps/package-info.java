/** Maps for a page: simplified outlines and hexagons. For looking at, never for deciding where a postcode lies. */
@NullMarked
package org.evenhand.packs.maps;

import org.jspecify.annotations.NullMarked;
