/**
 * Tells people what was decided, by when and what comes next; follows whether it reached them; and says from which day a clock runs that starts
 * when somebody is told.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "access",
            "access::family",
            "accountability",
            "guidance",
            "holdings",
            "people",
            "ledger",
            "mail",
            "personal",
            "site",
            "visits"
        })
package org.evenhand.app.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
