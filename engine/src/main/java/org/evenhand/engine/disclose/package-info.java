/** What must be held back so that no child can be recognised in a published count. */
@NullMarked
package org.evenhand.engine.disclose;

import org.jspecify.annotations.NullMarked;
