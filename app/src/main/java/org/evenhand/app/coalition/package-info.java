/** What the coalition asks for, what Government said it would do, and what became of it. Letters, consultations and members will stand here too. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "ledger", "parliament", "people", "place", "site"})
package org.evenhand.app.coalition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
