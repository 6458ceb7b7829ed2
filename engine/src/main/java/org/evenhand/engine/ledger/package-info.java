/** What makes the record tamper-evident: one spelling for each content, a commitment that can be erased, and a chain that can be verified. */
@NullMarked
package org.evenhand.engine.ledger;

import org.jspecify.annotations.NullMarked;
