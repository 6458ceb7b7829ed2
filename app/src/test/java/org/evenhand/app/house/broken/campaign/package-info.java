@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.evenhand.app.house.broken.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
