package org.evenhand.app.database;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Runs work in a thread of its own, and at once where a clock is held: what follows from something on an invented day happens on that day and
 * before the next, so that the record tells of each day in its order.
 */
public final class HoldableExecutor extends SimpleAsyncTaskExecutor {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doExecute(Runnable task) {
        if (HoldableClock.isHeld()) {
            task.run();
        } else {
            super.doExecute(task);
        }
    }
}
