/** Seals personal text, so that what lies in the database says nothing without the key. Uses nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.evenhand.app.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
