/**
 * Does the service work: indicators of an area before and since a change, by kind of setting, for who plans, pays for and keeps its services. Every
 * module counts its own; this one puts the counts together and holds back what is too small. It keeps nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access::counts",
            "accountability",
            "capacity",
            "continuity",
            "people",
            "place",
            "register",
            "site",
            "visits"
        })
package org.evenhand.app.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
