/** What an inspector is given of an area for a period: one file of codes and days, to be held against the record. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "access", "accountability", "guidance", "ledger", "people", "place", "site"})
package org.evenhand.app.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
