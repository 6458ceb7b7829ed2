/** Measurements: side by side with a peer in one run, or by JMH. Never run as tests. */
@NullMarked
package org.evenhand.bench;

import org.jspecify.annotations.NullMarked;
