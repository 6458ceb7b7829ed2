/** The pages of consultations. */
@NullMarked
package org.evenhand.app.consultation.web;

import org.jspecify.annotations.NullMarked;
