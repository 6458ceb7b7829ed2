/** An authority's own list of posts for specialists: given, checked row by row, published. Posts only; it names nobody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "ledger", "people", "place", "site", "workforce"})
package org.evenhand.app.establishment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
