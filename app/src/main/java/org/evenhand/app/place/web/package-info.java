/** The home page, the search, and the pages of areas and settings. */
@NullMarked
package org.evenhand.app.place.web;

import org.jspecify.annotations.NullMarked;
