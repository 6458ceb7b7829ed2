/** Sweeps: many scenarios at once, on Apache Spark, with the same planning and engine as one scenario. */
@NullMarked
package org.evenhand.spark;

import org.jspecify.annotations.NullMarked;
