/** Values everyone shares. They check themselves when made, never change, and know nothing of files, clocks or screens. */
@NullMarked
package org.evenhand.vocabulary;

import org.jspecify.annotations.NullMarked;
