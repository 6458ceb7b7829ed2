@NullMarked
package org.evenhand.app.isp.web;

import org.jspecify.annotations.NullMarked;
