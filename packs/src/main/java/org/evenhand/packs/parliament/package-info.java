/** What is asked in Parliament and answered: written questions, groups of parliamentarians, and the rules by which they are read. */
@NullMarked
package org.evenhand.packs.parliament;

import org.jspecify.annotations.NullMarked;
