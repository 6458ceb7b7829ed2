/** Sharing problems from files, and plans to files. */
@NullMarked
package org.evenhand.planning.sharing;

import org.jspecify.annotations.NullMarked;
