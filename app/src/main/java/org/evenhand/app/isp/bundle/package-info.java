/** The file in which a plan moves: its form, its lock, and who vouches for it. See docs/methods/bundle.md. */
@NullMarked
package org.evenhand.app.isp.bundle;

import org.jspecify.annotations.NullMarked;
