/** What the coalition asked for, wrote and heard, as facts with their sources. */
@NullMarked
package org.evenhand.packs.coalition;

import org.jspecify.annotations.NullMarked;
