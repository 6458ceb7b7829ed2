/** Days a week of each role: who has them, what they are promised to, and who lends them to whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "ledger", "people", "place", "register", "site"})
package org.evenhand.app.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
