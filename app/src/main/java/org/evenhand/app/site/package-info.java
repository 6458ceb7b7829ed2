/** Layout, components, words and errors: what every page is made of. Every other module's {@code web} may use it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.evenhand.app.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
