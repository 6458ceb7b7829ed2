/** Charts and maps as SVG, drawn on the server: plain records in, a picture with a text alternative out. No script and no inline style. */
@NullMarked
package org.evenhand.app.site.charts;

import org.jspecify.annotations.NullMarked;
