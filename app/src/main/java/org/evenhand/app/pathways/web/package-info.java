/** Pages of this module. */
@NullMarked
package org.evenhand.app.pathways.web;

import org.jspecify.annotations.NullMarked;
