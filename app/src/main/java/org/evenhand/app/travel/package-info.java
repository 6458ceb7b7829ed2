/**
 * How long the way is from one place to others: by a routing service that the installation runs itself, or estimated. Points on the map are all
 * that is known here: no child, no name, no reason for the way.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.evenhand.app.travel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
