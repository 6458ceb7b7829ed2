/** Lending days between areas, so that the worst coverage is raised first. The only package that may use the linear solver. */
@NullMarked
package org.evenhand.engine.share;

import org.jspecify.annotations.NullMarked;
