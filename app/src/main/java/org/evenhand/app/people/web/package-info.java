@NullMarked
package org.evenhand.app.people.web;

import org.jspecify.annotations.NullMarked;
