@NullMarked
package org.evenhand.app.house.broken.casework;

import org.jspecify.annotations.NullMarked;
