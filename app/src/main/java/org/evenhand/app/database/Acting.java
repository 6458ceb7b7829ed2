package org.evenhand.app.database;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.UUID;

/**
 * On whose behalf something is done. Every transaction tells the database, and the database shows only the rows of that organisation; with
 * nobody acting it shows none.
 */
public final class Acting {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Acting() {}

    /**
     * @param person the account; all zeros for the system itself
     * @param organisation the organisation they act for; all zeros for none
     */
    public record Actor(UUID person, UUID organisation) {

        /** Nobody signed in, or work that belongs to no organisation. */
        public static final Actor NOBODY = new Actor(new UUID(0, 0), new UUID(0, 0));
    }

    public static Actor current() {
        return CURRENT.orElse(Actor.NOBODY);
    }

    /** Does the work as this actor, and only this work. */
    public static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    /** As {@link #as}, for a whole web request. */
    public static void filtering(Actor actor, Request request) throws ServletException, IOException {
        // The compiler sees one kind of exception at a time; a scoped value passes on whichever was thrown.
        try {
            ScopedValue.where(CURRENT, actor).call(() -> {
                try {
                    request.proceed();
                    return true;
                } catch (ServletException failed) {
                    throw new Carried(failed);
                }
            });
        } catch (Carried carried) {
            throw carried.servletException;
        }
    }

    /** The rest of a web request. */
    @FunctionalInterface
    public interface Request {

        void proceed() throws ServletException, IOException;
    }

    private static final class Carried extends IOException {

        private static final long serialVersionUID = 1L;
        private final ServletException servletException;

        Carried(ServletException servletException) {
            super(servletException);
            this.servletException = servletException;
        }
    }
}
