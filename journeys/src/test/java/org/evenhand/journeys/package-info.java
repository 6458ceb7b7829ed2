/** One file a story, in a real browser. A story goes through every screen its people see, with and without JavaScript. */
@NullMarked
package org.evenhand.journeys;

import org.jspecify.annotations.NullMarked;
