/** Finds words of advice that leave open what is done, how much, or how often. */
@NullMarked
package org.evenhand.engine.wording;

import org.jspecify.annotations.NullMarked;
