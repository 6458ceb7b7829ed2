/** Time for statutory advice: kept apart from Experts at Hand, by profession and payer. */
@NullMarked
package org.evenhand.app.access.statutory;

import org.jspecify.annotations.NullMarked;
