@NullMarked
package org.evenhand.app.equity.web;

import org.jspecify.annotations.NullMarked;
