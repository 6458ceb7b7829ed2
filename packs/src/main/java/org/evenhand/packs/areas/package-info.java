/** The areas that answer for children: education authorities, integrated care boards, constituencies and regions, and how they overlap. */
@NullMarked
package org.evenhand.packs.areas;

import org.jspecify.annotations.NullMarked;
