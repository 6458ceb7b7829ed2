/** The paths of the open data, and the pages about other directories. */
@NullMarked
package org.evenhand.app.register.openreferral.web;

import org.jspecify.annotations.NullMarked;
