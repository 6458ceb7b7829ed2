package org.evenhand.app.database;

import java.util.UUID;
import java.util.concurrent.Callable;

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

    /** As {@link #as}, for work that may throw anything: a whole web request. */
    public static <T> T calling(Actor actor, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, actor).call(work::call);
    }
}
