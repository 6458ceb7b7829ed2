/** Settings, postcodes, authorities, integrated care boards and constituencies: read from packs, never from the database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site"})
package org.evenhand.app.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
