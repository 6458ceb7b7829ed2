/** Pages of this module. */
@NullMarked
package org.evenhand.app.access.web;

import org.jspecify.annotations.NullMarked;
