/** Are there enough specialists: what the promise implies for an area. Published figures, and counts of unmet need after disclosure control; no personal data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accountability", "place", "site"})
package org.evenhand.app.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
