/** The command {@code evenhand}: output is data and goes to the standard output, everything else to the standard error. */
@NullMarked
package org.evenhand.cli;

import org.jspecify.annotations.NullMarked;
