package org.evenhand.app.holdings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one module holds on a child. Declared as a bean by every module with a table about children; a test fails for a personal column that
 * nobody declares.
 */
public interface Holding {

    /** In the order in which people read them. */
    List<HeldTable> tables();

    /**
     * Destroys what is personal in it because the family asked, with its entries in the record, in the transaction that is open. The request
     * itself goes last, and with it what is deleted together with it.
     */
    default void erase(UUID request, LocalDate today) {}
}
