@NullMarked
package org.evenhand.app.site.charts;

import org.jspecify.annotations.NullMarked;
