package org.evenhand.app.notices;

import java.time.Instant;
import java.util.List;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.Addresses.Address;

/** Families who agreed to be told of a request and gave an address. */
@FunctionalInterface
interface FamiliesToTell {

    /**
     * @param at when it happened: who left an address later is not told
     * @return empty where the family gave no address or did not agree
     */
    List<Address> of(RequestId request, Instant at);
}
