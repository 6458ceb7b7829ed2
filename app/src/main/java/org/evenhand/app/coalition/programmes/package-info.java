/** The programmes and bodies that the coalition's papers name. */
@NullMarked
package org.evenhand.app.coalition.programmes;

import org.jspecify.annotations.NullMarked;
