/** Pages about the feeds of other directories and what they brought. */
@NullMarked
package org.evenhand.app.register.openreferral.feeds.web;

import org.jspecify.annotations.NullMarked;
