/** What others publish about waits, plans and needs: shown with its bands, intervals and gaps, never joined to anything about one child. */
@NullMarked
package org.evenhand.app.equity.published;

import org.jspecify.annotations.NullMarked;
