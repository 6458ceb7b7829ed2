/** The pages on which an authority gives its list of posts. */
@NullMarked
package org.evenhand.app.establishment.web;

import org.jspecify.annotations.NullMarked;
