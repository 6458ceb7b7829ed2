package org.evenhand.packs.importing;

import org.evenhand.packs.DataPackage.Licence;

/**
 * Whose file it is.
 *
 * @param publisher "Department for Education"
 * @param title what the publisher calls it
 * @param address where it is published
 * @param attribution a sentence the licence asks for, or empty
 */
public record Publication(String publisher, String title, Licence licence, String address, String attribution) {}
