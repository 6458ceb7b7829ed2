/** The pages of letters. */
@NullMarked
package org.evenhand.app.coalition.letters.web;

import org.jspecify.annotations.NullMarked;
