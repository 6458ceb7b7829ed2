/** What the coalition asks for, what Government said it would do, and what became of it. Its members, letters and programmes stand in packages of their own. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "vault",
            "ledger",
            "retention",
            "guidance",
            "mail",
            "parliament",
            "people",
            "place",
            "site"
        })
package org.evenhand.app.coalition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
