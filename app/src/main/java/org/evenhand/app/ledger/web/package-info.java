/** The log as others read it, and the page of who audits it. */
@NullMarked
package org.evenhand.app.ledger.web;

import org.jspecify.annotations.NullMarked;
