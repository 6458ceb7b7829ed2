package org.evenhand.app.database;

/**
 * Where the database is and who reaches it.
 *
 * @param url JDBC address
 * @param owner owns schemas and tables; used only to migrate
 * @param casework may do what the parts that hold children's cases do
 * @param campaign may read published figures and nothing of any case, ever
 */
public record Database(String url, Login owner, Login casework, Login campaign) {

    /** A name and its password. */
    public record Login(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }
}
