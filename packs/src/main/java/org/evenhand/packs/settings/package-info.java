/** Schools, colleges, nurseries and other settings of England, and the search for them by name. */
@NullMarked
package org.evenhand.packs.settings;

import org.jspecify.annotations.NullMarked;
