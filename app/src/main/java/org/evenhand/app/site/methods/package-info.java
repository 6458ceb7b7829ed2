/** The pages that say how each figure is worked out: docs/methods, one page a method, shown as they are. */
@NullMarked
package org.evenhand.app.site.methods;

import org.jspecify.annotations.NullMarked;
