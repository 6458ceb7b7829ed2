/** Did the advice turn into support: recommendations, duty holders, deadlines and what came of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "vault",
            "access",
            "access::family",
            "guidance",
            "place",
            "people",
            "holdings",
            "ledger",
            "retention",
            "site"
        })
package org.evenhand.app.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
