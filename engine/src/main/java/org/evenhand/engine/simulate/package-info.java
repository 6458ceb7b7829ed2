/** How many specialists there will be: people who stay, leave, rise in experience and join, exactly where that can be had and by simulation elsewhere. */
@NullMarked
package org.evenhand.engine.simulate;

import org.jspecify.annotations.NullMarked;
