/** The pages and downloads on the promise of specialist days. */
@NullMarked
package org.evenhand.app.workforce.web;

import org.jspecify.annotations.NullMarked;
