/** What may be counted of the requests of an area by who plans, pays for and keeps its services. */
@NullMarked
@NamedInterface("counts")
package org.evenhand.app.access.counts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
