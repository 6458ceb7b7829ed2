/** Workforce plans: a scenario file becomes the engine's inputs, and what the engine finds becomes rows, tables and a record of the run. */
@NullMarked
package org.evenhand.planning;

import org.jspecify.annotations.NullMarked;
