/** The guards of the house itself: boundaries, access rules and the documents that are written from the code. */
@NullMarked
package org.evenhand.app.house;

import org.jspecify.annotations.NullMarked;
