/** The tamper-evident record: every change of state is an entry in the transaction that made it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault", "site"})
package org.evenhand.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
