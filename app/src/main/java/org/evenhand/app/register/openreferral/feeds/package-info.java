/** Entries read from the Open Referral feeds of other directories, kept apart from our own. */
@NullMarked
package org.evenhand.app.register.openreferral.feeds;

import org.jspecify.annotations.NullMarked;
