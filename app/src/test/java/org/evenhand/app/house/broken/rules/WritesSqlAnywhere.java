package org.evenhand.app.house.broken.rules;

import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL outside a Table. */
public final class WritesSqlAnywhere {

    public int count(JdbcClient jdbc) {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
