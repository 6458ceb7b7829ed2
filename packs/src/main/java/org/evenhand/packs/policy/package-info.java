/** Policy as data: what is law, what is a condition of money, what is only proposed, each with its date and source. */
@NullMarked
package org.evenhand.packs.policy;

import org.jspecify.annotations.NullMarked;
