/** Whether every kind of setting is answered alike, counted so that nobody can be found in it. */
@NullMarked
package org.evenhand.app.access.fairness;

import org.jspecify.annotations.NullMarked;
