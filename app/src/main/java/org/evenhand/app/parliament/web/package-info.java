/** The pages on Parliament. */
@NullMarked
package org.evenhand.app.parliament.web;

import org.jspecify.annotations.NullMarked;
