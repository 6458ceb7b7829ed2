@NullMarked
package org.evenhand.app.house.broken;

import org.jspecify.annotations.NullMarked;
