/** Consultations of Government: what members say, how a response is drafted from it and agreed, what was sent, and what Government made of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault", "ledger", "mail", "coalition::members", "place", "site"})
package org.evenhand.app.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
