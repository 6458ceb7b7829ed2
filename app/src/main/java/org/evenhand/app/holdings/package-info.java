/** What is held on a child: each module says which tables, what is shown of them, and how it is destroyed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault"})
package org.evenhand.app.holdings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
