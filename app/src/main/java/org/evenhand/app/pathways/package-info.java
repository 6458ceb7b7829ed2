/** Pathways for rarer conditions, and who agrees to them, objects or comments. Public; holds nothing of any child. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "ledger", "people", "place", "retention", "site"})
package org.evenhand.app.pathways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
