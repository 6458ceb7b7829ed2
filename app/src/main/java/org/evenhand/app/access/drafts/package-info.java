/** Requests that were begun and not sent yet. Nobody but who began them sees them. */
@NullMarked
package org.evenhand.app.access.drafts;

import org.jspecify.annotations.NullMarked;
