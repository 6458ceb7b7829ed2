/**
 * Layout, components, charts, words and errors: what every page is made of. Every other module's {@code web} may use all of it, so it is open;
 * it knows none of them. See docs/pages.md for how to write a page.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.evenhand.app.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
