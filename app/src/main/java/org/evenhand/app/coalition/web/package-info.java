/** The pages of the asks register. */
@NullMarked
package org.evenhand.app.coalition.web;

import org.jspecify.annotations.NullMarked;
