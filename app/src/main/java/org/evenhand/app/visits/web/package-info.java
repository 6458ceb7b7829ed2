@NullMarked
package org.evenhand.app.visits.web;

import org.jspecify.annotations.NullMarked;
