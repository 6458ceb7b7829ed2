/** Published thresholds, glossary and layers: decision tables and words as data, with status and effective date. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "ledger", "people", "place", "site"})
package org.evenhand.app.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
