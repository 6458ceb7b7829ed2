/** How sure a share or a count is, and how far one may stray from the rest by chance alone. */
@NullMarked
package org.evenhand.engine.compare;

import org.jspecify.annotations.NullMarked;
