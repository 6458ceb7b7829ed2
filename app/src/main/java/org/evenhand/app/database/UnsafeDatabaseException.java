package org.evenhand.app.database;

/** The database could lose what it confirms, or lets us see more than we should. Evenhand does not start on it. */
public final class UnsafeDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeDatabaseException(String findings) {
        super("Evenhand does not start on this database:\n" + findings
                + "\nChange these settings, then start again. “evenhand doctor” prints the whole list.");
    }
}
