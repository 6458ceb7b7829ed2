package org.evenhand.engine.simulate;

/** Sees how far a simulation is, and may stop it. Called from several threads. */
public interface Watch {

    /** Looks away. */
    Watch NONE = new Watch() {};

    /** @param done of {@code all}, pieces of about the same size */
    default void progress(int done, int all) {}

    /** Asked before every piece. Once it says yes it must go on saying so. */
    default boolean isCancelled() {
        return false;
    }
}
