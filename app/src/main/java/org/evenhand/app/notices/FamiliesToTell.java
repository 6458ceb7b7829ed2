package org.evenhand.app.notices;

import java.util.List;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.Addresses.Address;

/**
 * Families who agreed to be told of a request and gave an address. Declared as a bean by a module that keeps such addresses; without one only
 * settings are told.
 */
@FunctionalInterface
public interface FamiliesToTell {

    /** @return empty where the family gave no address or did not agree */
    List<Address> of(RequestId request);
}
