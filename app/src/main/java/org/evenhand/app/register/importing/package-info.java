/** Lists of services that an organisation gives: compared with what it keeps, committed as a whole, and undone for some days. */
@NullMarked
@NamedInterface("importing")
package org.evenhand.app.register.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
