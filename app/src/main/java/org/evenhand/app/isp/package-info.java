/** What support has this child: the Individual Support Plan, its versions, signatures and reviews, and the bundle with which it moves. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "vault",
            "access",
            "access::family",
            "accountability",
            "guidance",
            "people",
            "holdings",
            "ledger",
            "retention",
            "site"
        })
package org.evenhand.app.isp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
