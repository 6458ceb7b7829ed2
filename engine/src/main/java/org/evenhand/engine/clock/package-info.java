/** By when: a time limit, the days that count and the times a clock stood still make a last day, with every step to it. */
@NullMarked
package org.evenhand.engine.clock;

import org.jspecify.annotations.NullMarked;
