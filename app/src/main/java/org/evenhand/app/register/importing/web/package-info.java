/** The pages on which an organisation gives a list of services. */
@NullMarked
package org.evenhand.app.register.importing.web;

import org.jspecify.annotations.NullMarked;
