/** Meetings and what they left to be done; updates written from all records of the campaign; and who gets those, or alerts on questions, by mail. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "vault",
            "ledger",
            "retention",
            "mail",
            "coalition",
            "coalition::members",
            "coalition::letters",
            "parliament",
            "consultation",
            "place",
            "site"
        })
package org.evenhand.app.updates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
