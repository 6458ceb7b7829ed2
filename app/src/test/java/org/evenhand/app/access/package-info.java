@NullMarked
package org.evenhand.app.access;

import org.jspecify.annotations.NullMarked;
