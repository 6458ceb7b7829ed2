/** Pages about notices: how each was told, and what did not arrive. */
@NullMarked
package org.evenhand.app.notices.web;

import org.jspecify.annotations.NullMarked;
