/** What is held on a child, for the child and the family: given to them, destroyed when they ask, opened to others only in an emergency. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "vault",
            "holdings",
            "access",
            "access::family",
            "people",
            "ledger",
            "mail",
            "retention",
            "site"
        })
package org.evenhand.app.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
