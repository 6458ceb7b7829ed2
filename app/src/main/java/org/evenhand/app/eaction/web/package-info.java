/** The pages on which a letter is written, confirmed and followed. */
@NullMarked
package org.evenhand.app.eaction.web;

import org.jspecify.annotations.NullMarked;
