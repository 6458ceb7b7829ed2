@NullMarked
package org.evenhand.app.guidance;

import org.jspecify.annotations.NullMarked;
