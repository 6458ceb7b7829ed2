@NullMarked
package org.evenhand.app.site;

import org.jspecify.annotations.NullMarked;
