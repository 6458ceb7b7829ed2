/** Accounts, organisations and roles: who is signed in and for whom they act. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault", "ledger", "retention", "place", "site"})
package org.evenhand.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
