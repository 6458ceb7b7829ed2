/** How much specialist time is asked for or promised, and how many experts it takes. */
@NullMarked
package org.evenhand.engine.demand;

import org.jspecify.annotations.NullMarked;
