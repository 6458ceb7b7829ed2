/** How do we ask: requests from every kind of setting, their layer and their clock. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "vault",
            "register",
            "register :: people",
            "capacity",
            "guidance",
            "place",
            "people",
            "holdings",
            "ledger",
            "mail",
            "retention",
            "site"
        })
package org.evenhand.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
