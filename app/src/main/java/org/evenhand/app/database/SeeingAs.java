package org.evenhand.app.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads in one transaction what several organisations see, one after the other, so that what is read together is of one moment. Who acts, and
 * so who is recorded, stays the same.
 */
@Component
public class SeeingAs {

    private final JdbcClient jdbc;

    SeeingAs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does the reading with the eyes of a person of an organisation; all zeros for none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T as(Acting.Actor eyes, ScopedValue.CallableOp<T, RuntimeException> reading) {
        tell(eyes);
        T read = reading.call();
        tell(Acting.current());
        return read;
    }

    private void tell(Acting.Actor eyes) {
        jdbc.sql("""
                        select set_config('evenhand.person', :person, true), set_config('evenhand.organisation', :organisation, true)
                        """)
                .param("person", eyes.person().toString())
                .param("organisation", eyes.organisation().toString())
                .query(row -> {});
    }
}
