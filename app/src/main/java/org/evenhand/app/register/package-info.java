/** Who can help: services, what they offer, where, and capacity that neighbours share. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "vault", "mail", "place", "people", "travel", "ledger", "retention", "site"})
package org.evenhand.app.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
