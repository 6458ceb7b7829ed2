/** The register as open data: the paths of Open Referral UK 3.0, and entries read from other directories' feeds. */
@NullMarked
package org.evenhand.app.register.openreferral;

import org.jspecify.annotations.NullMarked;
