/** Which way leads over land: shortest paths on a map of cells, around water and over the crossings there are. */
@NullMarked
package org.evenhand.engine.travel;

import org.jspecify.annotations.NullMarked;
