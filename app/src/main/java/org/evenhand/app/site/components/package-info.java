/**
 * The parts that components of the GOV.UK Design System are made of. Each component is a template in {@code jte/components} whose typed
 * parameters carry the names of the library's own options; what those options nest is a record here.
 */
@NullMarked
package org.evenhand.app.site.components;

import org.jspecify.annotations.NullMarked;
