@NullMarked
package org.evenhand.app;

import org.jspecify.annotations.NullMarked;
