/** How long people wait: from single waits, with the unanswered counted, and from published bands. */
@NullMarked
package org.evenhand.engine.wait;

import org.jspecify.annotations.NullMarked;
