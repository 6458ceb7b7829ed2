/** Pages of continuity. */
@NullMarked
package org.evenhand.app.continuity.web;

import org.jspecify.annotations.NullMarked;
