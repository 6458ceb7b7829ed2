/** Are there enough specialists: what the promise implies for an area. Published figures only; no personal data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"place", "site"})
package org.evenhand.app.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
