/** When do they come: visits that are proposed, confirmed, kept or missed, and the timetable of who makes them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "vault",
            "access",
            "capacity",
            "people",
            "place",
            "travel",
            "holdings",
            "ledger",
            "retention",
            "site"
        })
package org.evenhand.app.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
