/** What was asked in Parliament, what was answered, what is overdue, and what Government says it does not know. Public; read from packs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "place", "guidance", "site"})
package org.evenhand.app.parliament;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
