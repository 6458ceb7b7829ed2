/**
 * Mail on its way out: written in the transaction of the change that causes it, handed to a server by a job, sealed while it is kept. Whoever
 * wants mail sent asks {@code Outbox}; nobody else speaks to a mail server.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"vault", "holdings", "retention"})
package org.evenhand.app.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
