/** Specialists as people: what they work as, for whom and for what part of a week, their registration and qualifications, and what they publish. */
@NullMarked
@NamedInterface("people")
package org.evenhand.app.register.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
