/** An invented authority with invented settings and people, so that the product can be tried. Never mixed with real places. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "register",
            "register::people",
            "access",
            "accountability",
            "capacity",
            "visits",
            "equity",
            "isp",
            "guidance",
            "ledger",
            "mail",
            "place",
            "coalition::members",
            "coalition::letters",
            "consultation",
            "updates"
        })
package org.evenhand.app.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
