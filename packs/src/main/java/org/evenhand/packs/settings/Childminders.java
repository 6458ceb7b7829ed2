package org.evenhand.packs.settings;

/**
 * Childminders and home childcarers of an area. Ofsted publishes neither their names nor their addresses, so they are counted, never listed.
 *
 * @param area name of the authority as Ofsted writes it; it may be one that no longer exists
 * @param providers how many
 * @param places registered places
 */
public record Childminders(String area, int providers, int places) {}
