package org.evenhand.app.register.openreferral.feeds;

import java.time.Instant;
import java.util.UUID;
import org.evenhand.app.people.OrganisationId;

/**
 * A feed that an organisation reads.
 *
 * @param address below which its paths lie
 * @param publisher whose directory it is
 * @param licence under which its publisher gives it
 * @param readAt when it was last read whole
 * @param entries so many are held
 */
public record Feed(
        UUID id, OrganisationId owner, String address, String publisher, String licence, Instant readAt, int entries) {}
