/** Pages of this module. */
@NullMarked
package org.evenhand.app.capacity.web;

import org.jspecify.annotations.NullMarked;
