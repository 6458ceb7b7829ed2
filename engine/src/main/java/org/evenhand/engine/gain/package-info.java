/** What early help costs and what it may save: who pays, who gains, and how sure one can be. */
@NullMarked
package org.evenhand.engine.gain;

import org.jspecify.annotations.NullMarked;
