/**
 * How do we ask: requests from every kind of setting, their layer and their clock.
 *
 * <p>The root is the life of a request: {@link Asking} sends it, {@link Triaging} decides, {@link Replying} is what the setting says to that,
 * {@link Contacting} the first meeting and {@link Closing} the end; {@link ReplyClock} says by when, {@link Pausing} stops that clock. What may
 * follow what is one table, {@link Lifecycle}. What stands beside that life has a folder: drafts, the family, the worklist, fairness, second waits
 * and time for statutory advice.
 */
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
