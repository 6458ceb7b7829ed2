/** How long what is personal is kept: the rules, and the daily look at what is due. Each module erases its own. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger"})
package org.evenhand.app.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
