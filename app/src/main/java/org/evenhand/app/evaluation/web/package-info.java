@NullMarked
package org.evenhand.app.evaluation.web;

import org.jspecify.annotations.NullMarked;
