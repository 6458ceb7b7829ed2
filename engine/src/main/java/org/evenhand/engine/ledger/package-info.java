/**
 * What makes the record tamper-evident: one spelling for each content, a commitment that can be erased, a Merkle log with its proofs, tiles
 * and signed checkpoints, and the chain that stood before it.
 */
@NullMarked
package org.evenhand.engine.ledger;

import org.jspecify.annotations.NullMarked;
