/** Pages of this module. */
@NullMarked
package org.evenhand.app.personal.web;

import org.jspecify.annotations.NullMarked;
