package org.evenhand.packs.areas;

/**
 * A Member of the House of Commons.
 *
 * @param id Parliament's number of the member
 * @param name as Parliament displays it
 * @param party in words
 */
public record Member(int id, String name, String party) {}
