@NullMarked
package org.evenhand.app.isp.bundle;

import org.jspecify.annotations.NullMarked;
