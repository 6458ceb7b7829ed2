@NullMarked
package org.evenhand.app.accountability.web;

import org.jspecify.annotations.NullMarked;
