package org.evenhand.packs.areas;

import java.util.Optional;

/**
 * A Member of the House of Commons.
 *
 * @param id Parliament's number of the member
 * @param name as Parliament displays it
 * @param party in words
 * @param email that Parliament publishes; empty where the pack holds none
 */
public record Member(int id, String name, String party, Optional<String> email) {}
