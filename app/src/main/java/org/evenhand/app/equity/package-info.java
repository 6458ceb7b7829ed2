/** Is it fair: published waits and plans, and the waits that Evenhand itself records, after disclosure control. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "access", "accountability", "place", "site"})
package org.evenhand.app.equity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
