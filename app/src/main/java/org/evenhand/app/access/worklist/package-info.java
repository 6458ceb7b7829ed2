/** What waits for a service, in what order, and what to look at before it decides. */
@NullMarked
package org.evenhand.app.access.worklist;

import org.jspecify.annotations.NullMarked;
