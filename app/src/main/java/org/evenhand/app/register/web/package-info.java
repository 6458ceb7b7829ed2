/** Pages of this module. */
@NullMarked
package org.evenhand.app.register.web;

import org.jspecify.annotations.NullMarked;
