/** Pages of this module. */
@NullMarked
package org.evenhand.app.guidance.web;

import org.jspecify.annotations.NullMarked;
