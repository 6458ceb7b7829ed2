/** Letters that organisations or parliamentarians sign: written, signed, frozen, answered or not. {@code Letters} is for other modules. */
@NullMarked
@NamedInterface("letters")
package org.evenhand.app.coalition.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
