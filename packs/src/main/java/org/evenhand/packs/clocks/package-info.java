/** What clocks are made of: time limits, bank holidays, term dates and the reasons for which a clock may stop. */
@NullMarked
package org.evenhand.packs.clocks;

import org.jspecify.annotations.NullMarked;
