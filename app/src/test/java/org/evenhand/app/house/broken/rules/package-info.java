/** Each class here breaks one rule on purpose, to show that the rule bites. */
@NullMarked
package org.evenhand.app.house.broken.rules;

import org.jspecify.annotations.NullMarked;
