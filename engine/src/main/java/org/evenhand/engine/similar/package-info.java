/** How much of one text is another's: by pairs of words that stand near each other, as hashes, so that texts can be compared that are not kept. */
@NullMarked
package org.evenhand.engine.similar;

import org.jspecify.annotations.NullMarked;
