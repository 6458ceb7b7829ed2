/** Second waits: after a discharge, and after a hand-over. */
@NullMarked
package org.evenhand.app.access.waits;

import org.jspecify.annotations.NullMarked;
