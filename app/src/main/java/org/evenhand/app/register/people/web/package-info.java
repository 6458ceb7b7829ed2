/** Pages of people on the register. */
@NullMarked
package org.evenhand.app.register.people.web;

import org.jspecify.annotations.NullMarked;
