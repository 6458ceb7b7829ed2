/** Pure methods: what they are given in, an immutable result out. No clock, no file, no randomness they were not handed. */
@NullMarked
package org.evenhand.engine;

import org.jspecify.annotations.NullMarked;
