/** The pages of the coalition's members. */
@NullMarked
package org.evenhand.app.coalition.members.web;

import org.jspecify.annotations.NullMarked;
