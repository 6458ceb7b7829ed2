package org.evenhand.app.access.web;

/**
 * A family's address, shown once to who made it.
 *
 * @param back to the setting's page about the family
 */
public record FamilyAddressPage(String address, String worksUntil, String back) {}
