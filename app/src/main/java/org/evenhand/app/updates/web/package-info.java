/** The pages of meetings, updates and the mailing list. */
@NullMarked
package org.evenhand.app.updates.web;

import org.jspecify.annotations.NullMarked;
