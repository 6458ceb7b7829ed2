/** The organisations that belong to the coalition: published ones from packs, and those that joined here. {@code Members} is for other modules. */
@NullMarked
@NamedInterface("members")
package org.evenhand.app.coalition.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
