/** Whether there are enough specialists, what changes it, who may not replace whom, when a roll-out is safe, and what breaks when money ends. */
@NullMarked
package org.evenhand.engine.plan;

import org.jspecify.annotations.NullMarked;
