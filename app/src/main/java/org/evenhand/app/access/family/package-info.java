/** The family of a child: what they agree to, the link at which they follow the request, and where they wish to be told. */
@NullMarked
@NamedInterface("family")
package org.evenhand.app.access.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
