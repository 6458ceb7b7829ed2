package org.evenhand.app.register.openreferral.feeds;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks where a name leads. A test gives its own answers. */
@FunctionalInterface
interface Resolving {

    /** @throws UnknownHostException where the name leads nowhere */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
