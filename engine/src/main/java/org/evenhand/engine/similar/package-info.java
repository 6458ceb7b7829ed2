/** How alike texts are: by pairs of words that stand near each other, as hashes, so that texts can be compared that are not kept; and by their letters. */
@NullMarked
package org.evenhand.engine.similar;

import org.jspecify.annotations.NullMarked;
