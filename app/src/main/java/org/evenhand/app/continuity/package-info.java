/** Who stays alongside a setting, how many professionals a child meets, and how long nobody comes after a change of provider. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "access", "visits", "guidance", "people", "place", "site"})
package org.evenhand.app.continuity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
