/**
 * Letters of constituents: to their Member of Parliament, in their own words, with one local figure that anybody can work out again. England
 * only, because education is devolved. Nothing leaves before the writer's address is confirmed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault", "ledger", "retention", "mail", "place", "site"})
package org.evenhand.app.eaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
