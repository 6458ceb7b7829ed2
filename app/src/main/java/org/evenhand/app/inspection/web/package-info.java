/** The page on which an inspector's file is made. */
@NullMarked
package org.evenhand.app.inspection.web;

import org.jspecify.annotations.NullMarked;
