/** What the workforce model rests on: assumptions, tasks of pathways, professional boundaries, and lists of posts that authorities give themselves. */
@NullMarked
package org.evenhand.packs.workforce;

import org.jspecify.annotations.NullMarked;
